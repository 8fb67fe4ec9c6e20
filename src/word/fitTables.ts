import type { DocumentModel, ReportBlock, TableBlock } from "../core/report/documentModel";
import type { TableMeasures } from "./columnWidths";
import { measureAt } from "./columnWidths";
import type { Orientation } from "./pageLayout";
import { BODY_LINE, FIRST_LINE_INDENT, LINE_PITCH, textHeight, textWidth } from "./pageLayout";
import type { TableTextSize } from "./styles";
import { TABLE_NOTE_LINE, TABLE_UNIT_LINE } from "./styles";
import { rowHeights } from "./tableHeights";
import { textLength, titleLines } from "./titleLines";

/** How an attached table stands on its page. */
export interface TableFit {
  readonly orientation: Orientation;
  readonly size: TableTextSize;
  /** Least height of each row in twips, where there is room to spare; absent: as the text needs. */
  readonly rowHeight?: readonly number[];
}

/** 小四 down to 六号. */
const SIZES: readonly TableTextSize[] = [24, 21, 18, 15];
/** Below 小五 a table is better turned. */
const LEAST_READABLE = 18;
/** Fonts differ from machine to machine: what is to fit a page leaves some of it, more where smaller type is at hand. */
const FULL: Readonly<Record<TableTextSize, number>> = { 24: 0.9, 21: 0.9, 18: 0.95, 15: 0.95 };
/** Rows are drawn out to fill so much of the page, and to no more than this many times their height. */
const AIRY = 0.82;
const HIGHEST = 1.8;
/** Fewer rows than this look lost on a page of their own. */
const FEWEST_ROWS = 4;

/**
 * The best page for each table of an attachment: its own orientation in the largest type in which it fits one page, else
 * the other one, else as many pages as it needs, the last of them never with a row or two. Keys are block indexes.
 */
export function fitTables({ blocks }: DocumentModel): ReadonlyMap<number, TableFit> {
  const fits = new Map<number, TableFit>();
  blocks.forEach((block, index) => {
    if (block.type !== "attachment") return;
    const end = blocks.findIndex((other, at) => at > index && other.section !== block.section);
    const own = blocks.slice(index + 1, end < 0 ? undefined : end);
    const tables = own.flatMap((one, at) => (one.type === "table" ? [{ table: one, at: index + 1 + at }] : []));
    const [first] = tables;
    if (!first || tables.length > 1) return;
    const besides = (2 + titleLines(block.title).length) * LINE_PITCH + notesHeight(own, first.table);
    fits.set(first.at, fitTable(first.table, besides));
  });
  return fits;
}

/** @param besides what else the page holds, in twips */
function fitTable(table: TableBlock, besides: number): TableFit {
  const other: Orientation = table.orientation === "portrait" ? "landscape" : "portrait";
  return (
    onOnePage(table, table.orientation, besides, LEAST_READABLE) ??
    onOnePage(table, other, besides, LEAST_READABLE) ??
    onOnePage(table, table.orientation, besides, 0) ??
    onOnePage(table, other, besides, 0) ??
    onSeveralPages(table, besides)
  );
}

function onOnePage(table: TableBlock, orientation: Orientation, besides: number, least: number): TableFit | null {
  const room = textHeight(orientation) - besides;
  for (const size of SIZES.filter((one) => one >= least)) {
    const measures = measureAt(table, textWidth(orientation), size);
    const heights = measures && rowHeights(table, measures);
    const height = sum(heights ?? []);
    if (!heights || height > room * FULL[size]) continue;
    const stretch = Math.min(HIGHEST, (room * AIRY) / height);
    return {
      orientation,
      size,
      ...(stretch > 1 ? { rowHeight: heights.map((one) => Math.floor(one * stretch)) } : {}),
    };
  }
  return null;
}

/** In the largest readable type with which the last page is worth turning to. */
function onSeveralPages(table: TableBlock, besides: number): TableFit {
  const { orientation } = table;
  const readable = SIZES.filter((size) => size >= LEAST_READABLE && size < 24);
  const wanted = [...readable, 15 as const].find((size) => {
    const measures = measureAt(table, textWidth(orientation), size);
    return measures && rowsOnLastPage(table, measures, besides) >= FEWEST_ROWS;
  });
  const possible = [...readable, 15 as const].find((size) => measureAt(table, textWidth(orientation), size));
  return { orientation, size: wanted ?? possible ?? 15 };
}

function rowsOnLastPage(table: TableBlock, measures: TableMeasures, besides: number): number {
  const heights = rowHeights(table, measures);
  const header = sum(heights.slice(0, table.headerRows));
  let room = textHeight(table.orientation) - besides - header;
  let rows = 0;
  for (const height of heights.slice(table.headerRows)) {
    if (height > room) {
      room = textHeight(table.orientation) - header;
      rows = 0;
    }
    room -= height;
    rows += 1;
  }
  return rows;
}

function notesHeight(blocks: readonly ReportBlock[], { orientation, unitLine }: TableBlock): number {
  const line = textWidth(orientation) / 210;
  const notes = blocks.flatMap((block) => {
    if (block.type !== "paragraph") return [];
    const length = textLength(block.spans.map(({ text }) => text).join(""));
    if (block.style !== "note") return [Math.ceil((length + FIRST_LINE_INDENT) / BODY_LINE) * LINE_PITCH];
    return [Math.ceil(length / line) * TABLE_NOTE_LINE + 60];
  });
  return sum(notes) + (unitLine === null ? 80 : TABLE_UNIT_LINE);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
