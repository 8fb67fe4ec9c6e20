import { ATTACHMENT_TITLE_LEVEL } from "./styles";
import type { DocumentModel, ReportBlock } from "../core/report/documentModel";
import { attachmentLabel } from "../core/report/prose/labels";
import type { TableFit } from "./fitTables";
import { estimateLayout } from "./pageEstimate";
import { BODY_LINE, CONTENTS_TITLE, LINE_PITCH, textHeight } from "./pageLayout";
import { paragraph } from "./paragraphs";
import { textRun } from "./runs";
import { STYLE } from "./styles";
import { textLength } from "./titleLines";
import { escapeXml } from "./xml";

/** Headings of the first two levels and the attachments' titles; of a document in parts these and the level below. */
const DEEPEST = 2;
const INSTRUCTION = ` TOC \\o "1-${DEEPEST}" \\h \\z \\u `;
const IN_PARTS = ` TOC \\h \\z \\t "部分标题,1,heading 1,2,附件标题,2" `;

/** What the page's number takes of a line, in characters. */
const PAGE_NUMBER = 2;

/** Entries that stay together at the end: a last page of fewer is not worth turning to. */
const LAST_TOGETHER = 8;
/** 3号 type is 16 pt high. */
const CLOSEST = 440;

/** The name of the bookmark over a heading or an attachment's title, by the block's place in the report. */
export function contentsBookmark(index: number): string {
  return `_Toc${100_000_000 + index}`;
}

/** Does the table of contents name this block? */
export function isInContents(model: DocumentModel, block: ReportBlock): boolean {
  const deepest = hasParts(model) ? DEEPEST - 1 : DEEPEST;
  return (block.type === "heading" && block.level <= deepest) || block.type === "attachment";
}

function hasParts({ blocks }: DocumentModel): boolean {
  return blocks.some((block) => block.type === "heading" && block.level === 0);
}

/** `content` under the bookmark that the table of contents leads to. */
export function bookmarked(index: number, content: string): string {
  return `<w:bookmarkStart w:id="${index}" w:name="${contentsBookmark(index)}"/>${content}<w:bookmarkEnd w:id="${index}"/>`;
}

/**
 * 目录 as a field that Word and LibreOffice update, filled in already: the entries as they are, the pages as the layout
 * will most likely fall. The field is not marked dirty: Word would greet every reader with a question about other files.
 */
export function contentsXml(model: DocumentModel, fits: ReadonlyMap<number, TableFit>): string {
  const pages = estimateLayout(model, fits).pages;
  const entries = model.blocks.flatMap((block, index) =>
    isInContents(model, block) ? [{ block, index, page: pages.get(index) ?? 1 }] : [],
  );
  const paragraphs = entries.map(({ block, index, page }, place) =>
    paragraph(
      `TOC${levelOf(model, block)}`,
      (place === 0 ? begin(model) : "") +
        linkXml(wordsOf(model, block), index, page) +
        (place === entries.length - 1 ? end() : ""),
      place >= entries.length - LAST_TOGETHER && place < entries.length - 1 ? "<w:keepNext/>" : "",
    ),
  );
  return (
    paragraph(STYLE.contentsTitle, textRun("目　录")) +
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>` +
    `<w:sdtContent>${paragraphs.join("")}</w:sdtContent></w:sdt>`
  );
}

/** Lines that the table of contents most likely takes; 0 where the document has none. */
export function contentsLines(model: DocumentModel): number {
  if (!model.hasContents) return 0;
  const entries = model.blocks.filter((block) => isInContents(model, block));
  return entries.reduce((sum, block) => {
    const room = BODY_LINE - 2 * (levelOf(model, block) - 1) - PAGE_NUMBER;
    return sum + Math.ceil(textLength(wordsOf(model, block)) / room);
  }, 0);
}

/**
 * How far apart its lines stand, in twips: those that would run over to a page of their own are brought onto the page before
 * where that goes (GB/T 9704-2012 7.3.5.4: 可以采取调整行距、字距的措施解决).
 * @param lines that it takes
 */
export function contentsPitch(lines: number): number {
  const height = textHeight("portrait");
  const pages = (lines * LINE_PITCH + CONTENTS_TITLE) / height;
  const whole = Math.floor(pages);
  if (whole === 0 || (pages - whole) * height >= LAST_TOGETHER * LINE_PITCH) return LINE_PITCH;
  const closer = Math.floor((whole * height - CONTENTS_TITLE) / (lines + 1));
  return closer >= CLOSEST ? Math.min(closer, LINE_PITCH) : LINE_PITCH;
}

/** A heading as printed, an attachment with its number: 附件1 and the title. */
function wordsOf(model: DocumentModel, block: ReportBlock): string {
  if (block.type === "attachment") return attachmentLabel(model, block);
  if (block.type !== "heading") return "";
  return block.ordinal + (block.level === 0 ? "\u3000" : "") + block.text;
}

/** Parts come before the headings below them; a table's or an attachment's title stands among these. */
function levelOf(model: DocumentModel, block: ReportBlock): number {
  const level = block.type === "heading" ? block.level : ATTACHMENT_TITLE_LEVEL;
  return hasParts(model) ? level + 1 : level;
}

function linkXml(words: string, index: number, page: number): string {
  const bookmark = contentsBookmark(index);
  const reference =
    fieldCharacter("begin") +
    instruction(` PAGEREF ${bookmark} \\h `) +
    fieldCharacter("separate") +
    textRun(String(page)) +
    fieldCharacter("end");
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${textRun(words)}<w:r><w:tab/></w:r>${reference}</w:hyperlink>`;
}

function begin(model: DocumentModel): string {
  return fieldCharacter("begin") + instruction(hasParts(model) ? IN_PARTS : INSTRUCTION) + fieldCharacter("separate");
}

function end(): string {
  return fieldCharacter("end");
}

function fieldCharacter(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${escapeXml(text)}</w:instrText></w:r>`;
}
