import { toA1 } from "../../core/workbook/cellRef";
import type { SheetBuilder } from "./sheetBuilder";

/** From 1904-01-01, day 0 of the one date system, to day 0 of the other (support.microsoft.com, "Date systems in Excel"). */
const DAYS_1904 = 1462;
/** Excel's day 0 as JavaScript counts days. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** So many dates are looked at: a narrow column shows only ####. */
const LOOKED_AT = 5;

interface DateCell {
  readonly sheet: SheetBuilder;
  readonly row: number;
  readonly column: number;
  readonly serial: number;
}

/**
 * Excel gives dates as days, and does not say from when they are counted; but it shows them. Where what is shown is four
 * years later than what the days say, the workbook counts from 1904: its dates are then set right, as those of files are.
 * Part of the request under way; gives what is to be done with its answer, `null` in a workbook without dates.
 */
export function askForDates(context: Excel.RequestContext, sheets: readonly SheetBuilder[]): (() => void) | null {
  const dates = sheets.flatMap(datesOf);
  if (dates.length === 0) return null;
  const shown = dates.slice(0, LOOKED_AT).map((date) => {
    const range = context.workbook.worksheets
      .getItem(date.sheet.info.id)
      .getRangeByIndexes(date.row, date.column, 1, 1);
    range.load("text");
    return { date, range };
  });
  return () => {
    if (shown.some(({ date, range }) => countsFrom1904(date, String(range.text[0]?.[0] ?? "")))) setRight(dates);
  };
}

function countsFrom1904({ serial }: DateCell, text: string): boolean {
  const [, year] = /(?<!\d)(\d{4})(?!\d)/.exec(text) ?? [];
  const said = (days: number) => new Date(EPOCH_1900 + days * 86_400_000).getUTCFullYear();
  return year !== undefined && Number(year) !== said(serial) && Number(year) === said(serial + DAYS_1904);
}

function setRight(dates: readonly DateCell[]): void {
  for (const { sheet, row, column, serial } of dates) {
    const cells = sheet.rows[row - (sheet.area?.row ?? 0)];
    if (cells) cells[column - (sheet.area?.column ?? 0)] = serial + DAYS_1904;
  }
}

/** Numbers whose format shows a year. */
function datesOf(sheet: SheetBuilder): DateCell[] {
  const found: DateCell[] = [];
  sheet.rows.forEach((cells, r) =>
    cells.forEach((serial, c) => {
      if (typeof serial !== "number") return;
      const row = r + (sheet.area?.row ?? 0);
      const column = c + (sheet.area?.column ?? 0);
      if (showsYear(sheet.numberFormats.get(toA1(row, column)))) found.push({ sheet, row, column, serial });
    }),
  );
  return found;
}

/** Texts, colours and conditions of a format are no part of the date. */
function showsYear(format: string | undefined): boolean {
  return format !== undefined && /y/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}
