import { stripItemNumber } from "../../workbook/label";
import { roleCell } from "../cells";
import type { Area, SheetGrid } from "../grid";
import type { RoleCell, RowValues } from "../recognisedTable";
import type { FixedLayout } from "../region";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** A text that stands inside a cell, such as the name in 填表人：XX. */
export function textCell(grid: SheetGrid, row: number, column: number, text = grid.text(row, column)): RoleCell {
  return { value: text, number: null, ref: grid.ref(row, column) };
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The first cell of the area, row by row, whose label passes the test. */
export function findLabel(
  grid: SheetGrid,
  area: Area,
  test: (label: string) => boolean,
  from = area.top,
): CellPlace | null {
  for (let row = from; row <= area.bottom; row++) {
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      if (test(grid.label(row, column))) return { row, column };
    }
  }
  return null;
}

/** A label without its number, 其中, colon and what it says in brackets: `3、省级专项资金(一个专项一行)` → `省级专项资金`. */
export function bareLabel(label: string): string {
  const bare = stripItemNumber(label.replace(/^\*+/u, ""))
    .replace(/\([^()]*\)?$/u, "")
    .replace(/[::]+$/u, "")
    .replace(/^\*+/u, "");
  return bare === "" ? label : bare;
}

/** The rows of a merged area that begin at this cell; 1 where it is not merged. */
export function mergedHeight(grid: SheetGrid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge ? merge.bottom - merge.top + 1 : 1;
}

export interface ReadColumn {
  readonly role: ColumnRole;
  readonly column: number;
}

/** A region or a part of it, with what the user has fixed by hand. */
export interface FixableArea extends Area {
  readonly fixed?: FixedLayout;
}

/** The columns with the user's own roles instead of those that the labels gave; `knows` picks this header's roles. */
export function withFixedRoles(
  area: FixableArea,
  columns: readonly ReadColumn[],
  knows: (role: ColumnRole) => boolean = () => true,
): ReadColumn[] {
  const fixed = [...(area.fixed?.roles ?? [])]
    .filter(([, role]) => knows(role))
    .map(([column, role]) => ({ role, column }));
  const others = columns.filter(({ role, column }) => !fixed.some((own) => own.column === column || own.role === role));
  return [...others, ...fixed].sort((a, b) => a.column - b.column);
}

/**
 * The cell of a row that stands under a header: in the header's own column or, where cells are merged differently
 * above and below, in one of the columns up to the next header.
 */
export function cellUnder(grid: SheetGrid, row: number, column: number, nextColumn: number): number {
  if (grid.value(row, column) !== null) return column;
  for (let other = column + 1; other < nextColumn; other++) {
    const merge = grid.mergeAt(row, other);
    if (merge && merge.left < column) break;
    if (grid.value(row, other) !== null) return other;
  }
  return column;
}

/** The values of a row under the given columns; blank cells are kept with their address. */
export function valuesUnder(grid: SheetGrid, row: number, columns: readonly ReadColumn[], right: number): RowValues {
  const values: RowValues = {};
  columns.forEach(({ role, column }, index) => {
    const next = columns[index + 1]?.column ?? right + 1;
    values[role] = roleCell(grid, row, cellUnder(grid, row, column, next));
  });
  return values;
}

/** The first filled cell to the right that is more than its row's number, up to and including `last`. */
export function filledRightOf(grid: SheetGrid, row: number, column: number, last: number): number | null {
  return grid.filledColumns(row, column + 1, last).find((right) => !grid.isRowNumber(row, right)) ?? null;
}
