import { spansText } from "../core/report/prose/figureText";
import { gapText } from "../core/report/prose/labels";
import type { DocumentModel, ReportBlock, TableBlock } from "../core/report/documentModel";
import { chartHeight } from "./charts";
import { measureAt, measureColumns } from "./columnWidths";
import { listWidth } from "./closing";
import { lineCount } from "./lineCount";
import { isSetApart, staysWithNext } from "./keptTogether";
import { LINE_PITCH, textHeight, textWidth } from "./pageLayout";
import type { Orientation } from "./pageLayout";
import { orientationOf } from "./orientation";
import { HAND_SIGNATURE_APART, TABLE_UNIT_LINE } from "./styles";
import type { TableFit } from "./fitTables";
import { isKeptWhole } from "./tables";
import { rowHeights } from "./tableHeights";
import { titleLines } from "./titleLines";

/** Characters of 3号 and of 小四 on a line of 156 mm. */
const BODY_LINE = 28;
const NOTE_LINE = 36.8;
const INDENT = 2;
/** Of a paragraph that is torn, so many lines stay together. */
const FEWEST_LINES = 2;

type Fits = ReadonlyMap<number, TableFit>;

/** How the layout will most likely fall. */
export interface LayoutEstimate {
  /** On which page each heading and attachment begins, by block index. */
  readonly pages: ReadonlyMap<number, number>;
  /** How much of each page of the text, before the attachments, is filled: 0 to 1. */
  readonly textPages: readonly number[];
}

/**
 * Counted as the grid fixes lines and characters; fonts and Word's own rules decide the rest. For the first filling of a
 * table of contents, which its field puts right when it is updated, and for the choice of the lines' pitch.
 * @param pitch of the text's lines in twips
 * @param further lines that the text may take besides
 */
export function estimateLayout(
  model: DocumentModel,
  fits: Fits,
  pitch: number = LINE_PITCH,
  further = 0,
): LayoutEstimate {
  const counter = new PageCounter(pitch);
  const pages = new Map<number, number>();
  const { blocks } = model;
  let textPages: readonly number[] | null = null;
  counter.addLines(titleLines(model.title).length + 1 + further);
  blocks.forEach((block, index) => {
    if (block.type === "attachment") {
      textPages ??= counter.filled;
      counter.turn(orientationOf(blocks, index, fits) ?? "portrait");
      pages.set(index, counter.page);
    }
    if (block.type === "heading" && block.level === 0 && index > 0) counter.turn("portrait");
    if (block.type === "heading") {
      counter.keep(keptHeight(blocks, index, pitch));
      pages.set(index, counter.page);
    }
    if (staysWithNext(blocks, index) && !staysWithNext(blocks, index - 1))
      counter.keep(chainHeight(blocks, index, pitch));
    if (isSetApart(blocks, index)) counter.addLines(1);
    addBlock(block, counter, fits.get(index));
  });
  return { pages, textPages: textPages ?? counter.filled };
}

class PageCounter {
  page = 1;
  private used = 0;
  private readonly before: number[] = [];
  private height = textHeight("portrait");

  constructor(readonly pitch: number) {}

  /** How much of each page so far is filled. */
  get filled(): readonly number[] {
    return [...this.before, this.used / this.height];
  }

  /** A paragraph: it breaks between lines, but none of them is left alone on a page. */
  addLines(count: number): void {
    const room = Math.floor((this.height - this.used) / this.pitch);
    if (count > room && this.used > 0) {
      const alone = count - room === 1 ? 1 : 0;
      const here = room - alone < FEWEST_LINES ? 0 : room - alone;
      this.used += here * this.pitch;
      this.next();
      return this.addLines(count - here);
    }
    const here = Math.min(count, room);
    this.used += here * this.pitch;
    if (count > here) {
      this.next();
      this.addLines(count - here);
    }
  }

  /** Something that no page's end may tear apart. */
  addWhole(height: number): void {
    if (this.used + height > this.height && this.used > 0) this.next();
    this.used += height;
  }

  /** What moves to the next page with what it is kept with. */
  keep(height: number): void {
    if (this.used + height > this.height && this.used > 0) this.next();
  }

  turn(orientation: Orientation): void {
    this.next();
    this.height = textHeight(orientation);
  }

  private next(): void {
    this.before.push(this.used / this.height);
    this.page += 1;
    this.used = 0;
  }
}

function addBlock(block: ReportBlock, counter: PageCounter, fit: TableFit | undefined): void {
  if (block.type === "table") return addTable(block, counter, fit);
  const height = blockHeight(block, counter.pitch);
  if (block.type === "chart" || block.type === "attachment" || isSignature(block)) counter.addWhole(height);
  else counter.addLines(Math.ceil(height / counter.pitch));
}

/** A line to be signed, with room for the hand: no whole number of lines. */
function isSignature(block: ReportBlock): boolean {
  return block.type === "paragraph" && block.style === "signatures";
}

/** Of all but tables. */
function blockHeight(block: Exclude<ReportBlock, TableBlock>, pitch: number): number {
  switch (block.type) {
    case "heading":
      return lines(block.ordinal + block.text, BODY_LINE) * pitch;
    case "paragraph": {
      const text = spansText(block.spans);
      if (block.style === "signatures") return pitch + HAND_SIGNATURE_APART;
      if (block.style === "attachmentList") return lineCount(text, listWidth(BODY_LINE)) * pitch;
      return lines((block.ordinal ?? "") + text, block.style === "note" ? NOTE_LINE : BODY_LINE) * pitch;
    }
    case "gap":
      return lines(gapText(block.gap.what), BODY_LINE) * pitch;
    case "chart":
      return chartHeight(block);
    case "attachment":
      return (2 + titleLines(block.title).length) * LINE_PITCH;
  }
}

function lines(text: string, line: number): number {
  return lineCount(text, line, INDENT);
}

/** The headings that follow one another and two lines of what stands under the last one. */
function keptHeight(blocks: readonly ReportBlock[], index: number, pitch: number): number {
  const follows = blocks.slice(index).findIndex((block) => block.type !== "heading");
  const next = blocks[index + follows];
  if (!next || follows < 0) return pitch;
  if (staysWithNext(blocks, index + follows)) return follows * pitch + chainHeight(blocks, index + follows, pitch);
  return follows * pitch + firstLines(next, pitch);
}

function firstLines(block: ReportBlock, pitch: number): number {
  if (block.type === "table") return pitch;
  return block.type === "chart" ? chartHeight(block) : Math.min(FEWEST_LINES * pitch, blockHeight(block, pitch));
}

/** The last lines of a block and all that stays with it. */
function chainHeight(blocks: readonly ReportBlock[], from: number, pitch: number): number {
  const first = blocks[from];
  let height = first ? firstLines(first, pitch) : 0;
  for (let at = from; staysWithNext(blocks, at); at++) {
    const next = blocks[at + 1];
    if (isSetApart(blocks, at + 1)) height += pitch;
    if (next && next.type !== "table") height += blockHeight(next, pitch);
  }
  return height;
}

function addTable(table: TableBlock, counter: PageCounter, fit: TableFit | undefined): void {
  const available = textWidth(fit?.orientation ?? table.orientation);
  const measures = (fit && measureAt(table, available, fit.size)) ?? measureColumns(table, available);
  const rows = rowHeights(table, measures).map((height, index) => Math.max(height, fit?.rowHeight?.[index] ?? 0));
  const unit = table.unitLine === null ? 0 : TABLE_UNIT_LINE;
  const caption = table.caption === "" ? 0 : LINE_PITCH;
  if (isKeptWhole(table, fit)) counter.keep(rows.reduce((sum, height) => sum + height, caption + unit));
  for (const height of [caption, unit, ...rows]) counter.addWhole(height);
}
