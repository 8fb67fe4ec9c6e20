import { spansText } from "../core/report/prose/figureText";
import { gapText } from "../core/report/prose/labels";
import type { DocumentModel, ReportBlock, TableBlock } from "../core/report/documentModel";
import { ATTACHMENTS_SECTION } from "../core/report/attachments/addAttachments";
import { SIGNATURE_SECTION } from "../core/report/content/signOff";
import { chartHeight } from "./charts";
import { measureAt, measureColumns } from "./columnWidths";
import { LINE_PITCH, textHeight, textWidth } from "./pageLayout";
import type { Orientation } from "./pageLayout";
import { orientationOf } from "./orientation";
import { TABLE_UNIT_LINE } from "./styles";
import type { TableFit } from "./fitTables";
import { rowHeights } from "./tableHeights";
import { textLength, titleLines } from "./titleLines";

/** Characters of 3号 and of 小四 on a line of 156 mm. */
const BODY_LINE = 28;
const NOTE_LINE = 36.8;
const INDENT = 2;

/**
 * On which page each heading and attachment begins, counted as the layout will most likely fall: the grid fixes lines and
 * characters, fonts and Word's own rules decide the rest. Keys are block indexes. For the first filling of a table of
 * contents; the field itself puts it right when it is updated.
 */
export function estimatePages(model: DocumentModel, fits: ReadonlyMap<number, TableFit>): ReadonlyMap<number, number> {
  const counter = new PageCounter();
  const pages = new Map<number, number>();
  counter.add((titleLines(model.title).length + 1) * LINE_PITCH);
  model.blocks.forEach((block, index) => {
    if (block.type === "attachment") {
      counter.turn(orientationOf(model.blocks, index, fits) ?? "portrait");
      pages.set(index, counter.page);
    }
    if (block.type === "heading" && block.level === 0 && index > 0) counter.turn("portrait");
    if (block.type === "heading") {
      counter.keep(keptHeight(model.blocks, index));
      pages.set(index, counter.page);
    }
    if (block.section !== model.blocks[index - 1]?.section && isApart(block)) counter.add(LINE_PITCH);
    addBlock(block, counter, fits.get(index));
  });
  return pages;
}

class PageCounter {
  page = 1;
  private used = 0;
  private height = textHeight("portrait");
  orientation: Orientation = "portrait";

  /** A stretch that may break between lines. */
  add(height: number): void {
    for (let rest = height; rest > 0; rest -= LINE_PITCH) this.addWhole(Math.min(rest, LINE_PITCH));
  }

  /** Something that no page's end may tear apart. */
  addWhole(height: number): void {
    if (this.used + height > this.height && this.used > 0) this.next();
    this.used += height;
  }

  /** A heading moves to the next page with what it is kept with. */
  keep(height: number): void {
    if (this.used + height > this.height && this.used > 0) this.next();
  }

  turn(orientation: Orientation): void {
    this.next();
    this.orientation = orientation;
    this.height = textHeight(orientation);
  }

  private next(): void {
    this.page += 1;
    this.used = 0;
  }
}

function isApart(block: ReportBlock): boolean {
  return block.section === ATTACHMENTS_SECTION || block.section === SIGNATURE_SECTION;
}

function addBlock(block: ReportBlock, counter: PageCounter, fit: TableFit | undefined): void {
  switch (block.type) {
    case "heading":
      return counter.add(lines(block.ordinal + block.text, BODY_LINE));
    case "paragraph":
      return counter.add(
        lines((block.ordinal ?? "") + spansText(block.spans), block.style === "note" ? NOTE_LINE : BODY_LINE),
      );
    case "gap":
      return counter.add(lines(gapText(block.gap.what), BODY_LINE));
    case "chart":
      return counter.addWhole(chartHeight(block));
    case "attachment":
      return counter.addWhole((2 + titleLines(block.title).length) * LINE_PITCH);
    case "table":
      return addTable(block, counter, fit);
  }
}

function lines(text: string, line: number): number {
  return Math.ceil((textLength(text) + INDENT) / line) * LINE_PITCH;
}

/** The headings that follow one another and two lines of what stands under the last one. */
function keptHeight(blocks: readonly ReportBlock[], index: number): number {
  const follows = blocks.slice(index).findIndex((block) => block.type !== "heading");
  const next = blocks[index + follows];
  if (!next || follows < 0) return LINE_PITCH;
  if (next.type === "chart") return follows * LINE_PITCH + chartHeight(next);
  const text = next.type === "paragraph" ? spansText(next.spans) : next.type === "gap" ? gapText(next.gap.what) : "";
  return (follows + Math.min(2, lines(text, BODY_LINE) / LINE_PITCH)) * LINE_PITCH;
}

function addTable(table: TableBlock, counter: PageCounter, fit: TableFit | undefined): void {
  if (table.unitLine !== null) counter.addWhole(TABLE_UNIT_LINE);
  if (table.caption !== "") counter.addWhole(LINE_PITCH);
  const available = textWidth(fit?.orientation ?? table.orientation);
  const measures = (fit && measureAt(table, available, fit.size)) ?? measureColumns(table, available);
  for (const [index, height] of rowHeights(table, measures).entries()) {
    counter.addWhole(Math.max(height, fit?.rowHeight?.[index] ?? 0));
  }
}
