import type { CellValue, SheetSnapshot } from "../../core/workbook/snapshot";
import { isCellError } from "../../core/workbook/snapshot";

/** Would the checks see the same in both readings of a sheet? */
export function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a.visibility === b.visibility &&
    a.isProtected === b.isProtected &&
    sameRows(a.rows, b.rows) &&
    sameMap(a.formulas, b.formulas) &&
    sameMap(a.numberFormats, b.numberFormats) &&
    factsOf(a) === factsOf(b)
  );
}

function sameRows(a: SheetSnapshot["rows"], b: SheetSnapshot["rows"]): boolean {
  return a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? []));
}

function sameRow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.length === b.length && a.every((value, index) => sameCell(value, b[index] ?? null));
}

function sameCell(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function sameMap(a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string> | undefined): boolean {
  if (a?.size !== b?.size) return false;
  for (const [key, value] of a ?? []) if (b?.get(key) !== value) return false;
  return true;
}

function factsOf({ origin, merges, hiddenRows, hiddenColumns }: SheetSnapshot): string {
  return JSON.stringify([origin, merges, hiddenRows, hiddenColumns]);
}
