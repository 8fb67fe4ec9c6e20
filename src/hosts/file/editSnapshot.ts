import { fromA1 } from "../../core/workbook/cellRef";
import { cellAt, NOT_COMPUTED, type CellValue, type SheetSnapshot } from "../../core/workbook/snapshot";
import type { CellContent } from "./cellXml";

/** What a cell of the snapshot holds. */
export function contentOf(sheet: SheetSnapshot, address: string): CellContent {
  const at = fromA1(address);
  return {
    value: at ? cellAt(sheet, at.row, at.column) : null,
    formula: sheet.formulas?.get(address) ?? null,
  };
}

/** A sheet being changed: what was set is seen at once, the snapshot itself stays as it is. */
export interface SheetDraft {
  readonly sheet: SheetSnapshot;
  readonly contents: Map<string, CellContent>;
}

export function draftOf(sheet: SheetSnapshot): SheetDraft {
  return { sheet, contents: new Map() };
}

export function drafted({ sheet, contents }: SheetDraft, address: string): CellContent {
  return contents.get(address) ?? contentOf(sheet, address);
}

/** The sheet with the draft's cells; the used range grows where it must. */
export function finishDraft({ sheet, contents }: SheetDraft): SheetSnapshot {
  if (contents.size === 0) return sheet;
  const cells = [...contents].flatMap(([address, content]) => {
    const at = fromA1(address);
    return at ? [{ ...at, address, ...content }] : [];
  });
  const start = sheet.rows.length > 0 ? sheet.origin : { row: Infinity, column: Infinity };
  const origin = cells.reduce(
    (least, { row, column }) => ({ row: Math.min(least.row, row), column: Math.min(least.column, column) }),
    start,
  );
  const rows = shifted(sheet, origin);
  const formulas = new Map(sheet.formulas);
  const copied = new Set<number>();
  for (const { row, column, address, value, formula } of cells) {
    if (formula === null) formulas.delete(address);
    else formulas.set(address, formula);
    const at = row - origin.row;
    while (rows.length <= at) rows.push([]);
    const values = copied.has(at) ? (rows[at] ?? []) : [...(rows[at] ?? [])];
    copied.add(at);
    rows[at] = values;
    while (values.length < column - origin.column) values.push(null);
    values[column - origin.column] = value ?? (formula === null ? null : NOT_COMPUTED);
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return { ...sheet, origin, rows, formulas };
}

/** The rows as they stand from a new origin, which lies at or before the old one. Rows may be those of the sheet. */
function shifted(sheet: SheetSnapshot, origin: SheetSnapshot["origin"]): CellValue[][] {
  if (sheet.rows.length === 0) return [];
  const above = Array.from({ length: sheet.origin.row - origin.row }, (): CellValue[] => []);
  const blanks = Array.from({ length: sheet.origin.column - origin.column }, () => null);
  const moved = sheet.rows.map((row) => (row.length > 0 && blanks.length > 0 ? [...blanks, ...row] : row));
  return [...above, ...(moved as CellValue[][])];
}
