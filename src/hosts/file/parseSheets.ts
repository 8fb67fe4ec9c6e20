import type { ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { BudgetReportError } from "../../core/errors";
import { WORKBOOK_CELLS } from "../../core/limits/limits";
import { ownValue } from "../../core/ownValue";
import { readWithSheetJs } from "./sheetJs";

/** The workbook as SheetJS reads it. @throws damagedWorkbook */
export function parseWorkbook(bytes: Uint8Array, name: string, options: ParsingOptions = {}): WorkBook {
  try {
    return readWithSheetJs(bytes, options);
  } catch (cause) {
    // SheetJS's own words are English and about its insides; they stay in `cause`.
    throw new BudgetReportError("damagedWorkbook", { file: name }, cause);
  }
}

/** The sheet of this name; `null` where SheetJS has swallowed an error and gives none. */
export function sheetNamed({ Sheets }: WorkBook, name: string): WorkSheet | null {
  return ownValue(Sheets, name) ?? null;
}

export function hasCells(sheet: WorkSheet): boolean {
  return (sheet["!type"] ?? "sheet") === "sheet";
}

export function uses1904({ Workbook }: WorkBook): boolean {
  return Workbook?.WBProps?.date1904 === true;
}

/** @throws tooManyCells for what would not fit into a browser's memory */
export function requireFewCells(cells: number, name: string): void {
  if (cells > WORKBOOK_CELLS) {
    throw new BudgetReportError("tooManyCells", { file: name, cells, limit: WORKBOOK_CELLS });
  }
}
