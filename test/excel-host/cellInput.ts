import type { CellValue } from "../../src/core/workbook/snapshot";
import type { ModelCell } from "./workbookModel";

/** Days from Excel's day 0 to 1970-01-01. */
const UNIX_EPOCH = 25_569;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/**
 * What happens when a value is written into a cell, as if a person had typed it: "007" becomes 7, and "2023-1-5" and "1-2"
 * dates (support.microsoft.com, "Stop automatically changing numbers to dates"), unless the cell's format is text or the
 * value begins with an apostrophe; a number in a text cell becomes text. Other currencies, months' names and eras of other
 * languages are not known here.
 */
export function enter(cell: ModelCell, input: unknown): void {
  if (input === null) return;
  cell.formula = null;
  const isText = cell.numberFormat === "@";
  if (typeof input === "string") {
    if (!isText && input.length > 1 && input.startsWith("=")) {
      cell.formula = input;
      cell.value = 0;
      return;
    }
    cell.value = isText ? input || null : typed(cell, input);
    return;
  }
  if (typeof input === "number" || typeof input === "boolean") {
    cell.value = isText ? String(input) : input;
    return;
  }
  throw new TypeError(`a cell cannot hold ${JSON.stringify(input)}`);
}

function typed(cell: ModelCell, text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1) || null;
  if (ERROR.test(text)) return { error: text };
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  // Full-width digits and signs are read like the others.
  const trimmed = text.normalize("NFKC").trim();
  return number(cell, trimmed) ?? date(cell, trimmed) ?? time(cell, trimmed) ?? text;
}

/** Format a cell gets with what was typed into it, where it had none. */
function dressed(cell: ModelCell, format: string, value: number): number {
  if (cell.numberFormat === "General") cell.numberFormat = format;
  return value;
}

/** Plain, in groups, in percent, with a currency sign, negative in brackets, a fraction with its whole. */
function number(cell: ModelCell, text: string): number | null {
  const plain = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;
  if (plain.test(text) && /\d/.test(text)) {
    const read = Number(text.replace(/[,%]/g, ""));
    return text.endsWith("%") ? dressed(cell, text.includes(".") ? "0.00%" : "0%", read / 100) : read;
  }
  const [, bracketed] = /^\(([\d,.]+)\)$/.exec(text) ?? [];
  if (bracketed !== undefined && plain.test(bracketed)) return -Number(bracketed.replace(/,/g, ""));
  const [, money] = /^[¥$]\s?([\d,.]+)$/.exec(text) ?? [];
  if (money !== undefined && plain.test(money)) {
    return dressed(cell, `${text.charAt(0)}#,##0.00`, Number(money.replace(/,/g, "")));
  }
  const [, whole, above, below] = /^(\d+) (\d+)\/([1-9]\d*)$/.exec(text) ?? [];
  return whole === undefined ? null : dressed(cell, "# ?/?", Number(whole) + Number(above) / Number(below));
}

/** A year, month and day in several orders of signs, a month of a year, a day of this year: "3-5", "1/2". */
function date(cell: ModelCell, text: string): number | null {
  const [, year, month, day = "1"] =
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月|(?=$))$/.exec(text) ?? [];
  const [, shortMonth, shortDay] = /^(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/.exec(text) ?? [];
  const parts = year === undefined ? [String(new Date().getFullYear()), shortMonth, shortDay] : [year, month, day];
  const [y = NaN, m = NaN, d = NaN] = parts.map(Number);
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return dressed(cell, "yyyy/m/d", Date.UTC(y, m - 1, d) / 86_400_000 + UNIX_EPOCH);
}

function time(cell: ModelCell, text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  return hours === undefined ? null : dressed(cell, "h:mm", (Number(hours) * 60 + Number(minutes)) / 1_440);
}

/** As `Range.values` gives it: blanks as "", errors as their text. */
export function shownValue(cell: ModelCell | undefined): string | number | boolean {
  if (!cell || cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.error : cell.value;
}

/** As `Range.text` gives it: dates by their format's year, month and day, all else as it stands. */
export function shownText(cell: ModelCell | undefined, uses1904: boolean): string {
  const value = shownValue(cell);
  if (typeof value !== "number" || !/y/i.test(cell?.numberFormat ?? "")) return String(value);
  const day = new Date((value + (uses1904 ? 1_462 : 0) - UNIX_EPOCH) * 86_400_000);
  return `${day.getUTCFullYear()}-${day.getUTCMonth() + 1}-${day.getUTCDate()}`;
}

export function valueType(cell: ModelCell | undefined): string {
  if (!cell || cell.value === null) return "Empty";
  if (typeof cell.value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof cell.value as "string" | "number" | "boolean"
  ];
}
