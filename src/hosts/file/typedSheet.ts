import { SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import { toA1 } from "../../core/workbook/cellRef";
import type { CellValue, MergeArea, SheetSnapshot } from "../../core/workbook/snapshot";
import { requireFewCells } from "./parseSheets";
import { damagedSheet } from "./sheetSnapshot";
import type { TypedCell } from "./typedCell";

/** Excel names a sheet that it makes of a text after the file, and takes no more letters. */
const NAME_LENGTH = 31;

export function sheetNameOf(file: string): string {
  const plain = file.replace(/\.\w+$/, "").replace(/[[\]:*?/\\\p{Cc}]/gu, " ");
  return plain.trim().slice(0, NAME_LENGTH) || "Sheet1";
}

/** A sheet of rows that begin at A1. @param file for the message. @throws tooManyCells */
export function typedSheet(
  name: string,
  cells: readonly (readonly (TypedCell | undefined)[])[],
  merges: readonly MergeArea[],
  file: string,
): SheetSnapshot {
  if (cells.length > SHEET_ROWS || cells.some((row) => row.length > SHEET_COLUMNS)) {
    return damagedSheet(name, "visible", "beyondGrid");
  }
  requireFewCells(
    cells.reduce((count, row) => count + row.length, 0),
    file,
  );
  const numberFormats = new Map<string, string>();
  const rows = cells.map((row, r) => {
    const values: CellValue[] = row.map((cell, c) => {
      if (cell?.format !== undefined) numberFormats.set(toA1(r, c), cell.format);
      return cell?.value ?? null;
    });
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
    return values;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return {
    name,
    visibility: "visible",
    origin: { row: 0, column: 0 },
    rows,
    merges,
    formulas: new Map(),
    numberFormats,
    isProtected: false,
  };
}
