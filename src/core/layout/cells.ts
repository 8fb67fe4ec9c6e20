import { GREATEST_NUMBER } from "../amount/amount";
import { numberOf } from "../amount/parse";
import type { CellRef } from "../workbook/cellRef";
import { columnName } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";
import type { SheetGrid } from "./grid";
import type { RoleCell } from "./recognisedTable";

/** The cell as a value of a row; its number is `null` for blank, dash, text, formula errors and what no amount can be. */
export function roleCell(grid: SheetGrid, row: number, column: number): RoleCell {
  const value = grid.value(row, column);
  const number = typeof value === "number" ? value : numberOf(value);
  const isAmount = number !== null && Math.abs(number) <= GREATEST_NUMBER;
  return { value, number: isAmount ? number : null, ref: refAt(grid, row, column) };
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
