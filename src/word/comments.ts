import { strToU8 } from "fflate";
import { addPart } from "./packageParts";
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from "./xml";

/** Who comments: not a person of the unit. */
const AUTHOR = "绩效评价报告";
const INITIALS = "校验";

/** The comments of a document, numbered in reading order; without a time, so that the same report has the same bytes. */
export class CommentWriter {
  private readonly comments: string[] = [];

  /** @param note paragraphs stand on lines of their own. Gives the comment's id. */
  add(note: string): number {
    const id = this.comments.length;
    const paragraphs = note
      .split("\n")
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
      .join("");
    this.comments.push(
      `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${INITIALS}">${paragraphs}</w:comment>`,
    );
    return id;
  }

  /** Puts the comments' part into a package that has none; nothing where there are no comments. */
  addTo(parts: Map<string, Uint8Array>): void {
    if (this.comments.length === 0) return;
    const xml = `${XML_DECLARATION}<w:comments xmlns:w="${WORD_NAMESPACE}">${this.comments.join("")}</w:comments>`;
    addPart(parts, { path: "word/comments.xml", id: "rIdComments", type: "comments", data: strToU8(xml) });
  }
}
