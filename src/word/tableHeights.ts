import { spansText } from "../core/report/prose/figureText";
import type { TableBlock } from "../core/report/documentModel";
import type { TableMeasures } from "./columnWidths";
import { placedRows } from "./placedRows";
import { TABLE_LINES } from "./styles";
import { textLength } from "./titleLines";

/** Border and spacing above and below the text of a table's row, in twips. */
const ROW_FRAME = 30;
/** Of the 85 twips left and right of a cell's text. */
const CELL_MARGINS = 170;

/** How high each row will most likely be, in twips. A cell drawn down over several rows asks nothing of them. */
export function rowHeights(table: Pick<TableBlock, "rows">, { widths, size }: TableMeasures): number[] {
  return placedRows(table.rows, widths.length).map((row) => {
    const needed = row.map(({ cell, column, span, merge }) => {
      if (merge !== "none") return 1;
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) - CELL_MARGINS;
      return Math.max(1, Math.ceil((textLength(spansText(cell.spans)) * size * 10) / width));
    });
    return Math.max(...needed, 1) * TABLE_LINES[size] + ROW_FRAME;
  });
}
