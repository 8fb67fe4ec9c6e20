import { text } from "../prose/figureText";
import type { TableCellModel } from "../documentModel";

/**
 * Header rows from the columns' label paths: neighbours with the same label (under the same label) become one wide
 * cell, a path that ends early reaches down to the last header row.
 */
export function headerRows(paths: readonly (readonly string[])[]): TableCellModel[][] {
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => headerRow(paths, level, depth));
}

function headerRow(paths: readonly (readonly string[])[], level: number, depth: number): TableCellModel[] {
  const cells: TableCellModel[] = [];
  for (let column = 0; column < paths.length;) {
    const path = paths[column] ?? [];
    let end = column + 1;
    while (end < paths.length && sharesCell(path, paths[end] ?? [], level)) end += 1;
    const label = path[level];
    if (label !== undefined) {
      const rowSpan = path.length === level + 1 ? depth - level : 1;
      cells.push({
        spans: [text(label)],
        align: "center",
        ...(end - column > 1 ? { columnSpan: end - column } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      });
    }
    column = end;
  }
  return cells;
}

/** Only a label with further labels below it can span columns. */
function sharesCell(a: readonly string[], b: readonly string[], level: number): boolean {
  const goesOn = a.length > level + 1 && b.length > level + 1;
  return goesOn && a.slice(0, level + 1).every((label, index) => label === b[index]);
}
