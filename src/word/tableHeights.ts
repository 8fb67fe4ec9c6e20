import { spansText } from "../core/report/prose/figureText";
import type { TableBlock } from "../core/report/documentModel";
import type { TableMeasures } from "./columnWidths";
import type { PlacedCell } from "./placedRows";
import { placedRows } from "./placedRows";
import { TABLE_LINES } from "./styles";
import { textLength } from "./titleLines";

/** Border and spacing above and below the text of a table's row, in twips. */
const ROW_FRAME = 30;
/** Of the 85 twips left and right of a cell's text. */
const CELL_MARGINS = 170;

/** On lines of fewer characters the one that does not fit any more counts. */
const NARROW = 6;

/**
 * How high each row will most likely be, in twips. A cell drawn down over several rows that needs more than these have draws
 * out the last of them.
 */
export function rowHeights(table: Pick<TableBlock, "rows">, { widths, size }: TableMeasures): number[] {
  const rows = placedRows(table.rows, widths.length);
  const needed = (placed: PlacedCell) => linesOf(placed, { widths, size }) * TABLE_LINES[size] + ROW_FRAME;
  const heights = rows.map((row) => Math.max(...row.filter(({ merge }) => merge === "none").map(needed), 0));
  const least = TABLE_LINES[size] + ROW_FRAME;
  const plain = heights.map((height) => Math.max(height, least));
  rows.forEach((row, top) => {
    for (const placed of row.filter(({ merge }) => merge === "restart")) {
      const bottom = top + Math.max(1, placed.cell.rowSpan ?? 1) - 1;
      const there = plain.slice(top, bottom + 1).reduce((sum, height) => sum + height, 0);
      const last = plain[bottom];
      if (last !== undefined) plain[bottom] = last + Math.max(0, needed(placed) - there);
    }
  });
  return plain;
}

function linesOf({ cell, column, span }: PlacedCell, { widths, size }: TableMeasures): number {
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) - CELL_MARGINS;
  const perLine = width / (size * 10);
  return Math.max(1, Math.ceil(textLength(spansText(cell.spans)) / (perLine < NARROW ? Math.floor(perLine) : perLine)));
}
