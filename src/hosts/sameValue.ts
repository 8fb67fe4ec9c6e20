import { isCellError, type CellValue } from "../core/workbook/snapshot";

/** Do two cells hold the same? Kinds count: the text "1" is not the number 1. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

/** For the sentence "it now holds …". */
export function shownText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}
