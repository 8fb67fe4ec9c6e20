import type { TableCellModel } from "../core/report/documentModel";

export interface PlacedCell {
  readonly cell: TableCellModel;
  /** Zero-based column at which the cell begins, and how many it spans. */
  readonly column: number;
  readonly span: number;
  /** `restart`: the first cell of one drawn down over several rows; `continue`: those below it. */
  readonly merge: "none" | "restart" | "continue";
}

const EMPTY: TableCellModel = { spans: [], align: "center" };

/**
 * Word wants a cell in every row of one that is drawn down, the model names it once: puts each cell on its columns and
 * fills in the rest.
 */
export function placedRows(rows: readonly (readonly TableCellModel[])[], columns: number): PlacedCell[][] {
  const open = new Map<number, { span: number; rows: number }>();
  return rows.map((row) => {
    const placed: PlacedCell[] = [];
    let next = 0;
    for (let column = 0; column < columns;) {
      const above = open.get(column);
      if (above) {
        placed.push({ cell: EMPTY, column, span: above.span, merge: "continue" });
        if (above.rows === 1) open.delete(column);
        else open.set(column, { span: above.span, rows: above.rows - 1 });
        column += above.span;
        continue;
      }
      const cell = row[next++] ?? EMPTY;
      const span = cell.columnSpan ?? 1;
      const depth = cell.rowSpan ?? 1;
      if (depth > 1) open.set(column, { span, rows: depth - 1 });
      placed.push({ cell, column, span, merge: depth > 1 ? "restart" : "none" });
      column += span;
    }
    return placed;
  });
}
