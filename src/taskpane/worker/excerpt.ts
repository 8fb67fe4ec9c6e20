import { BudgetReportError } from "../../core/errors";
import type { CellRef } from "../../core/workbook/cellRef";
import { columnName, fromA1 } from "../../core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { cellAt, isCellError } from "../../core/workbook/snapshot";
import type { Excerpt } from "./views";

const ROWS_AROUND = 2;
const COLUMNS_AROUND = 2;

/** The cells around `ref` as text, its own cells marked; blocks show their upper left corner. @throws unexpected */
export function excerptOf(workbook: WorkbookSnapshot, ref: CellRef): Excerpt {
  const sheet = workbook.sheets.find(({ name }) => name === ref.sheet);
  const [from = "", to = from] = ref.address.split(":");
  const first = fromA1(from);
  const last = fromA1(to);
  if (!sheet || !first || !last) throw new BudgetReportError("unexpected");
  const top = Math.max(0, first.row - ROWS_AROUND);
  const left = Math.max(0, first.column - COLUMNS_AROUND);
  const columns = Array.from({ length: COLUMNS_AROUND * 2 + 1 }, (_, index) => left + index);
  const rows = Array.from({ length: ROWS_AROUND * 2 + 1 }, (_, index) => top + index);
  const isTarget = (row: number, column: number) =>
    row >= first.row && row <= last.row && column >= first.column && column <= last.column;
  return {
    ref,
    columns: columns.map(columnName),
    rows: rows.map((row) => ({
      row: row + 1,
      cells: columns.map((column) => {
        const value = cellAt(sheet, row, column);
        return { text: textOf(value), isTarget: isTarget(row, column), isNumber: typeof value === "number" };
      }),
    })),
  };
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return String(value);
}
