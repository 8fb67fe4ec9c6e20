import { numberOf } from "../amount/parse";
import type { CellRef } from "../workbook/cellRef";
import { columnName } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";
import type { SheetGrid } from "./grid";
import type { RoleCell } from "./recognisedTable";

/** The cell as a value of a row; its number is `null` for blank, dash, text and formula errors. */
export function roleCell(grid: SheetGrid, row: number, column: number): RoleCell {
  const value = grid.value(row, column);
  return { value, number: typeof value === "number" ? value : numberOf(value), ref: refAt(grid, row, column) };
}

/** A text cell of a form: no number is looked for. */
export function textCell(grid: SheetGrid, row: number, column: number): RoleCell {
  const value: CellValue = grid.value(row, column);
  return { value, number: null, ref: refAt(grid, row, column) };
}

const NAMES: string[] = [];

function refAt(grid: SheetGrid, row: number, column: number): CellRef {
  const name = (NAMES[column] ??= columnName(column));
  return { sheet: grid.sheet.name, address: name + (row + 1) };
}
