import { spansText } from "../core/report/prose/figureText";
import { gapText } from "../core/report/prose/labels";
import type { ParagraphBlock, ReportBlock } from "../core/report/documentModel";
import { ONE_CHARACTER } from "./pageLayout";
import { paragraph } from "./paragraphs";
import type { RunWriter } from "./runs";
import { gapRun, textRun } from "./runs";
import { STYLE } from "./styles";
import { textLength } from "./titleLines";

/** 附件说明 begins two characters in, its numbers behind the three of 附件：. */
const LIST_INDENT = 2;
const LIST_LABEL = "附件：";
/** 16. */
const LONGEST_NUMBER = 2;

/** Characters of a name in 附件说明. @param line characters of a whole line */
export function listWidth(line: number): number {
  return line - LIST_INDENT - LIST_LABEL.length - LONGEST_NUMBER;
}

/**
 * A line of 附件说明: the second and further ones stand under the first one's number, turned lines under the name
 * (GB/T 9704-2012, 附件说明).
 * @param count of attachments
 */
export function attachmentListParagraph(block: ParagraphBlock, count: number): string {
  const [, label = "", number = ""] = /^(附件：)?(.*?) ?$/u.exec(block.ordinal ?? "") ?? [];
  const begin = LIST_INDENT + (label === "" ? LIST_LABEL.length : 0);
  const numberWidth = count === 1 ? 0 : count < 10 ? 1.5 : LONGEST_NUMBER;
  const name = LIST_INDENT + LIST_LABEL.length + numberWidth;
  const indent = `<w:ind w:left="${twips(name)}" w:hanging="${twips(name - begin)}"/>`;
  const tab = number === "" ? "" : "<w:r><w:tab/></w:r>";
  return paragraph(STYLE.attachmentList, textRun(label + number) + tab + textRun(spansText(block.spans)), indent);
}

/** A sealed document: the date four characters from the right, who signs centred over it (GB/T 9704-2012, 成文日期). */
const DATE_FROM_RIGHT = 4;

/** 署名, or the date under it. @param next what stands under it */
export function signatureParagraph(block: ParagraphBlock, runs: RunWriter, next: ReportBlock | undefined): string {
  const own = textLength(spansText(block.spans));
  const below = block.style === "signer" && next ? textLength(blockText(next)) : own;
  const right = Math.max(0, DATE_FROM_RIGHT + (below - own) / 2);
  const keep = block.style === "signer" ? "<w:keepNext/>" : "";
  return paragraph(STYLE.signature, runs.spans(block.spans), `${keep}<w:ind w:right="${twips(right)}"/>`);
}

/** A date that is still missing stands in the date's place. */
export function missingDate(block: Extract<ReportBlock, { type: "gap" }>): string {
  return paragraph(STYLE.signature, gapRun(block.gap), `<w:ind w:right="${twips(DATE_FROM_RIGHT)}"/>`);
}

/** Two names to a line, with room to sign. @param isFollowed another such line stands below */
export function handSignatures(block: ParagraphBlock, isFollowed: boolean): string {
  const [first = "", second = ""] = spansText(block.spans).split("\t");
  const tab = `<w:tabs><w:tab w:val="left" w:pos="${twips(SECOND_NAME)}"/></w:tabs>`;
  const keep = isFollowed ? "<w:keepNext/>" : "";
  const content = `${textRun(first)}<w:r><w:tab/></w:r>${textRun(second)}`;
  return paragraph(STYLE.handSignature, content, `${keep}${tab}`);
}

/** Where the second name of a line to be signed begins, in characters. */
const SECOND_NAME = 14;

function blockText(block: ReportBlock): string {
  if (block.type === "gap") return gapText(block.gap.what);
  return block.type === "paragraph" ? spansText(block.spans) : "";
}

function twips(characters: number): number {
  return Math.round(characters * ONE_CHARACTER);
}
