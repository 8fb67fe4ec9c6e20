import { strToU8 } from "fflate";
import { addPart } from "./packageParts";
import { paragraph } from "./paragraphs";
import { textRun } from "./runs";
import { STYLE } from "./styles";
import { WORD_NAMESPACE, XML_DECLARATION } from "./xml";

/** Relationship of the header; sections name it. */
export const DRAFT_HEADER = "rIdDraftHeader";

/** 草稿 at the head of every page, so that a report that is not finished cannot be taken for one that is. */
export const DRAFT_MARK = "草稿";

/** Puts the header's part into a package. */
export function addDraftHeader(parts: Map<string, Uint8Array>): void {
  const content = paragraph(STYLE.draft, textRun(DRAFT_MARK));
  const xml = `${XML_DECLARATION}<w:hdr xmlns:w="${WORD_NAMESPACE}">${content}</w:hdr>`;
  addPart(parts, { path: "word/headerDraft.xml", id: DRAFT_HEADER, type: "header", data: strToU8(xml) });
}
