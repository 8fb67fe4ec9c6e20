import { cellAt, type CellValue, type SheetSnapshot } from "../../core/workbook/snapshot";
import { fromA1 } from "../../core/workbook/cellRef";
import type { CellContent } from "./cellXml";

/** What a cell of the snapshot holds now. */
export function contentOf(sheet: SheetSnapshot, address: string): CellContent {
  const at = fromA1(address);
  return {
    value: at ? cellAt(sheet, at.row, at.column) : null,
    formula: sheet.formulas?.get(address) ?? null,
  };
}

/** The sheet with one cell changed; the used range grows where it must. */
export function withContent(sheet: SheetSnapshot, address: string, { value, formula }: CellContent): SheetSnapshot {
  const at = fromA1(address);
  if (!at) return sheet;
  const formulas = new Map(sheet.formulas);
  if (formula === null) formulas.delete(address);
  else formulas.set(address, formula);
  const isEmpty = sheet.rows.length === 0;
  const origin = isEmpty
    ? { row: at.row, column: at.column }
    : { row: Math.min(sheet.origin.row, at.row), column: Math.min(sheet.origin.column, at.column) };
  const rows = shifted(sheet, origin);
  const cells = [...(rows[at.row - origin.row] ?? [])];
  while (cells.length < at.column - origin.column) cells.push(null);
  cells[at.column - origin.column] = value;
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  while (rows.length <= at.row - origin.row) rows.push([]);
  rows[at.row - origin.row] = cells;
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return { ...sheet, origin, rows, formulas };
}

/** The rows as they stand from a new origin, which lies at or before the old one. */
function shifted(sheet: SheetSnapshot, origin: SheetSnapshot["origin"]): (readonly CellValue[])[] {
  const above = Array.from({ length: sheet.rows.length > 0 ? sheet.origin.row - origin.row : 0 }, () => []);
  const left = sheet.origin.column - origin.column;
  if (left <= 0) return [...above, ...sheet.rows];
  const blanks = Array.from({ length: left }, () => null);
  return [...above, ...sheet.rows.map((row) => (row.length > 0 ? [...blanks, ...row] : row))];
}
