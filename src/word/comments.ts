import { strFromU8, strToU8 } from "fflate";
import { escapeXml, XML_DECLARATION } from "./xml";

const PART = "word/comments.xml";
const RELATIONSHIPS = "word/_rels/document.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

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
    parts.set(
      PART,
      strToU8(`${XML_DECLARATION}<w:comments xmlns:w="${NAMESPACE}">${this.comments.join("")}</w:comments>`),
    );
    insert(
      parts,
      RELATIONSHIPS,
      "</Relationships>",
      '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>',
    );
    insert(
      parts,
      CONTENT_TYPES,
      "</Types>",
      `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`,
    );
  }
}

function insert(parts: Map<string, Uint8Array>, path: string, before: string, xml: string): void {
  const part = strFromU8(parts.get(path) ?? new Uint8Array());
  parts.set(path, strToU8(part.replace(before, xml + before)));
}
