import { BudgetReportError } from "../../core/errors";
import { columnName } from "../../core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { cellAt, isCellError } from "../../core/workbook/snapshot";
import type { SheetHead } from "./views";

const MOST_ROWS = 12;
const MOST_COLUMNS = 40;

/** The upper rows of a sheet as text, for choosing header rows and columns. @throws unexpected if there is no such sheet */
export function sheetHeadOf(workbook: WorkbookSnapshot, name: string): SheetHead {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new BudgetReportError("unexpected");
  const { row: top, column: left } = sheet.origin;
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...sheet.rows.slice(0, 200).map((row) => row.length)));
  const height = Math.min(MOST_ROWS, sheet.rows.length);
  return {
    firstRow: top + 1,
    columns: Array.from({ length: width }, (_, index) => ({
      column: columnName(left + index),
      texts: Array.from({ length: height }, (_, row) => plainText(cellAt(sheet, top + row, left + index))),
    })),
  };
}

function plainText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value).trim();
}
