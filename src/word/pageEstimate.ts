import type { DocumentModel, ReportBlock, TableBlock } from "../core/report/documentModel";
import { blockHeight, FEWEST_LINES, firstLines } from "./blockHeights";
import { measureAt, measureColumns } from "./columnWidths";
import type { KeptTogether } from "./keptTogether";
import { isSetApart, keptTogether } from "./keptTogether";
import { LINE_PITCH, textHeight, textWidth } from "./pageLayout";
import type { Orientation } from "./pageLayout";
import { orientationOf } from "./orientation";
import { TABLE_UNIT_LINE } from "./styles";
import type { TableFit } from "./fitTables";
import { isKeptWhole } from "./tables";
import { rowHeights } from "./tableHeights";
import { titleLines } from "./titleLines";

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
 * table of contents, which its field puts right when it is updated.
 */
export function estimateLayout(model: DocumentModel, fits: Fits): LayoutEstimate {
  const counter = new PageCounter();
  const pages = new Map<number, number>();
  const { blocks } = model;
  const kept = keptTogether(blocks);
  let textPages: readonly number[] | null = null;
  counter.addLines(titleLines(model.title).length + 1);
  blocks.forEach((block, index) => {
    if (block.type === "attachment") {
      textPages ??= counter.filled;
      counter.turn(orientationOf(blocks, index, fits) ?? "portrait");
      pages.set(index, counter.page);
    }
    if (block.type === "heading" && block.level === 0 && index > 0) counter.turn("portrait");
    if (block.type === "heading") {
      counter.keep(keptHeight(blocks, index, kept));
      pages.set(index, counter.page);
    }
    if (kept.withNext.has(index) && !kept.withNext.has(index - 1)) counter.keep(chainHeight(blocks, index, kept));
    if (isSetApart(blocks, index)) counter.addLines(1);
    if (kept.whole.has(index) && block.type !== "table") counter.keep(blockHeight(block));
    if (isTornFirst(block, index, kept)) addTorn(blocks, index, counter, kept);
    else addBlock(block, counter, fits.get(index));
  });
  return { pages, textPages: textPages ?? counter.filled };
}

class PageCounter {
  page = 1;
  private used = 0;
  private readonly before: number[] = [];
  private height = textHeight("portrait");

  /** How much of each page so far is filled. */
  get filled(): readonly number[] {
    return [...this.before, this.used / this.height];
  }

  /** A paragraph: it breaks between lines, but none of them is left alone on a page. */
  addLines(count: number): void {
    const room = Math.floor((this.height - this.used) / LINE_PITCH);
    if (count > room && this.used > 0) {
      const alone = count - room === 1 ? 1 : 0;
      const here = room - alone < FEWEST_LINES ? 0 : room - alone;
      this.used += here * LINE_PITCH;
      this.next();
      return this.addLines(count - here);
    }
    const here = Math.min(count, room);
    this.used += here * LINE_PITCH;
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

/** A paragraph of which only the last lines stay with what follows. */
function isTornFirst(block: ReportBlock, index: number, kept: KeptTogether): boolean {
  return block.type === "paragraph" && kept.withNext.has(index) && !kept.whole.has(index);
}

function addTorn(blocks: readonly ReportBlock[], index: number, counter: PageCounter, kept: KeptTogether): void {
  const [block] = blocks.slice(index);
  if (!block || block.type === "table") return;
  const lines = Math.round(blockHeight(block) / LINE_PITCH);
  counter.addLines(Math.max(0, lines - FEWEST_LINES));
  counter.keep(chainHeight(blocks, index, kept));
  counter.addLines(Math.min(lines, FEWEST_LINES));
}

function addBlock(block: ReportBlock, counter: PageCounter, fit: TableFit | undefined): void {
  if (block.type === "table") return addTable(block, counter, fit);
  const height = blockHeight(block);
  if (block.type === "chart" || block.type === "attachment" || isSignature(block)) counter.addWhole(height);
  else counter.addLines(Math.ceil(height / LINE_PITCH));
}

/** A line to be signed, with room for the hand: no whole number of lines. */
function isSignature(block: ReportBlock): boolean {
  return block.type === "paragraph" && block.style === "signatures";
}

/** The headings that follow one another and two lines of what stands under the last one. */
function keptHeight(blocks: readonly ReportBlock[], index: number, kept: KeptTogether): number {
  const follows = blocks.slice(index).findIndex((block) => block.type !== "heading");
  const next = blocks[index + follows];
  if (!next || follows < 0) return LINE_PITCH;
  if (kept.withNext.has(index + follows)) return follows * LINE_PITCH + chainHeight(blocks, index + follows, kept);
  return follows * LINE_PITCH + firstLines(next);
}

/** The last lines of a block, or the whole of it, and all that stays with it. */
function chainHeight(blocks: readonly ReportBlock[], from: number, kept: KeptTogether): number {
  const first = blocks[from];
  if (!first) return 0;
  let height = kept.whole.has(from) && first.type !== "table" ? blockHeight(first) : firstLines(first);
  for (let at = from; kept.withNext.has(at); at++) {
    const next = blocks[at + 1];
    if (isSetApart(blocks, at + 1)) height += LINE_PITCH;
    if (next && next.type !== "table") height += blockHeight(next);
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
