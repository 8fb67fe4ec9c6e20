import type { ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { BudgetReportError } from "../../core/errors";
import { WORKBOOK_CELLS, WORKBOOK_PLACES, WORKBOOK_SHEETS } from "../../core/limits/limits";
import { ownValue } from "../../core/ownValue";
import { readPartsWithSheetJs, readWithSheetJs } from "./sheetJs";
import type { Package } from "./xlsxParts";

/** The workbook as SheetJS reads it. @throws damagedWorkbook */
export function parseWorkbook(file: Uint8Array | Package, name: string, options: ParsingOptions = {}): WorkBook {
  try {
    return file instanceof Uint8Array ? readWithSheetJs(file, options) : readPartsWithSheetJs(file, options);
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

/** @throws tooManySheets before the first is read */
export function requireFewSheets(sheets: number, file: string): void {
  if (sheets > WORKBOOK_SHEETS) throw new BudgetReportError("tooManySheets", { file, sheets, limit: WORKBOOK_SHEETS });
}

/** Counts the places that the sheets of a file take from their first to their last cell with content. */
export class PlaceCount {
  private count = 0;

  constructor(private readonly file: string) {}

  /** @throws sheetsTooWide, naming the sheet with which it became too many */
  add(places: number, sheet: string): void {
    this.count += places;
    if (this.count > WORKBOOK_PLACES) {
      throw new BudgetReportError("sheetsTooWide", { file: this.file, sheet, limit: WORKBOOK_PLACES });
    }
  }
}

/** @throws tooManyCells for what would not fit into a browser's memory */
export function requireFewCells(cells: number, name: string): void {
  if (cells > WORKBOOK_CELLS) throw new BudgetReportError("tooManyCells", { file: name, cells, limit: WORKBOOK_CELLS });
}

/** Such formats are read by a library, which takes several times the memory. @throws tooLargeForFormat */
export function requireFewCellsForFormat(cells: number, file: string, limit: number): void {
  if (cells > limit) throw new BudgetReportError("tooLargeForFormat", { file, limit, xlsx: WORKBOOK_CELLS });
}

/** Cells that the library is given at once, where its memory is free again before the next are read. */
const CELLS_AT_ONCE = 300_000;

/** Sheets in their order, so many at once as have few cells together; a large one by itself. */
export function inPortions<T extends { readonly cells: number }>(sheets: readonly T[]): T[][] {
  const portions: T[][] = [];
  let cells = Infinity;
  for (const sheet of sheets) {
    const portion = portions.at(-1);
    if (portion && cells + sheet.cells <= CELLS_AT_ONCE) {
      portion.push(sheet);
      cells += sheet.cells;
    } else {
      portions.push([sheet]);
      cells = sheet.cells;
    }
  }
  return portions;
}
