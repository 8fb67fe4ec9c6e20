import type { AttachmentBlock, HeadingBlock, ParagraphBlock } from "../core/report/documentModel";
import { spansText } from "../core/report/prose/figureText";
import { brokenLines } from "./lineCount";
import { HEADING_NUMBERING, PARAGRAPH_LEVEL } from "./numbering";
import { BODY_LINE, FIRST_LINE_INDENT } from "./pageLayout";
import type { RunWriter } from "./runs";
import { textRun } from "./runs";
import { STYLE } from "./styles";
import { titleLines } from "./titleLines";

/** `w:p` in a style, with further paragraph properties (in the schema's order) if need be. */
export function paragraph(style: string, content = "", properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** One paragraph that stays on the page of the next one. */
export function keptWithNext(xml: string): string {
  return xml.includes("<w:keepNext/>") ? xml : xml.replace(/<w:pStyle [^>]*\/>/u, "$&<w:keepNext/>");
}

/** One paragraph that no page's end tears apart. */
export function keptWhole(xml: string): string {
  return xml.includes("<w:keepLines/>")
    ? xml
    : xml.replace(/<w:pStyle [^>]*\/>(?:<w:keepNext\/>)?/u, "$&<w:keepLines/>");
}

/** Every paragraph of a table's row. */
export function allKeptWithNext(xml: string): string {
  return xml.replace(/<w:pStyle [^>]*\/>(?!<w:keepNext\/>)/gu, "$&<w:keepNext/>");
}

/** One paragraph, also where the title runs over two lines. */
export function titleParagraph(title: string): string {
  return paragraph(STYLE.title, brokenTitle(title));
}

function brokenTitle(title: string): string {
  return titleLines(title)
    .map((line) => textRun(line))
    .join("<w:r><w:br/></w:r>");
}

export function emptyLine(): string {
  return paragraph(STYLE.body);
}

/**
 * Numbered by its style; a heading without ordinal takes itself out of the list.
 * @param mark puts the bookmark of the table of contents around the words
 * @param part how many parts have begun: the headings of each count anew
 */
export function headingParagraph(block: HeadingBlock, mark = (content: string) => content, part = 0): string {
  const own = part > 1 ? numbering(part, block.level - 1) : "";
  const properties = block.ordinal === "" ? '<w:numPr><w:numId w:val="0"/></w:numPr>' : own;
  return paragraph(`Heading${block.level}`, mark(textRun(block.text)), properties);
}

/** 第一部分 and its title, on the third line of a page of its own. */
export function partHeading(
  { ordinal, text }: HeadingBlock,
  mark: (content: string) => string,
  breakPage: boolean,
): string {
  const words = mark(textRun(`${ordinal}\u3000${text}`));
  return paragraph(STYLE.part, words, breakPage ? "<w:pageBreakBefore/>" : "") + emptyLine();
}

function numbering(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/**
 * @param underTable notes of attachments stand small under their table, those of the text in the text's lines
 * @param part how many parts have begun
 */
export function bodyParagraph(block: ParagraphBlock, runs: RunWriter, underTable = false, part = 0): string {
  const doubt = block.doubt ? runs.doubt(block.doubt) : "";
  const list = block.ordinal === undefined ? "" : numbering(Math.max(part, HEADING_NUMBERING), PARAGRAPH_LEVEL);
  const content = runs.spans(block.spans) + doubt;
  if (block.style === "note") return paragraph(underTable ? STYLE.tableNote : STYLE.note, content, list);
  const placed = PLACED[block.style] ?? (isStretched(block) ? '<w:jc w:val="left"/>' : "");
  return paragraph(STYLE.body, content, list + placed);
}

/** Drawn out over more than this, in characters, a line looks torn: its paragraph is not justified then. */
const MOST_STRETCHED = 3;

/** Does a long number, which is never torn, leave much of a line empty? */
function isStretched({ ordinal = "", spans }: ParagraphBlock): boolean {
  return brokenLines(ordinal + spansText(spans), BODY_LINE, FIRST_LINE_INDENT).barest > MOST_STRETCHED;
}

/** 发文字号 stands in the middle, 主送机关 at the left without the two characters (GB/T 9704-2012). */
const PLACED: Partial<Record<ParagraphBlock["style"], string>> = {
  reference: '<w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>',
  addressee: '<w:ind w:firstLine="0" w:firstLineChars="0"/>',
};

export interface AttachmentPlace {
  /** Several attachments have numbers, a single one has not. */
  readonly numbered: boolean;
  readonly breakPage: boolean;
  /** A form stands right under the title, without a line for its unit. */
  readonly bare: boolean;
  /** Puts the bookmark of the table of contents around the title. */
  readonly mark: (content: string) => string;
}

/**
 * 附件1 in 黑体 at the top of a new page, the title centred on the third line (GB/T 9704-2012 附件).
 */
export function attachmentHeading(
  { label, number, title }: AttachmentBlock,
  { numbered, breakPage, bare, mark }: AttachmentPlace,
): string {
  const apart = bare ? '<w:spacing w:before="0" w:after="80"/>' : "";
  return (
    paragraph(
      STYLE.attachmentNumber,
      textRun(label ?? (numbered ? `附件${number}` : "附件")),
      breakPage ? "<w:pageBreakBefore/>" : "",
    ) +
    paragraph(STYLE.attachmentNumber) +
    paragraph(STYLE.attachmentTitle, mark(brokenTitle(title)), apart)
  );
}
