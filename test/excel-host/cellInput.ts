import type { CellValue } from "../../src/core/workbook/snapshot";
import type { ModelCell } from "./workbookModel";

/** Days from Excel's day 0 to 1970-01-01. */
const UNIX_EPOCH = 25_569;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/**
 * What happens when a value is written into a cell, as if a person had typed it: "007" becomes 7 and "2023-1-5" a date,
 * unless the cell's format is text or the value begins with an apostrophe; a number in a text cell becomes text.
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
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?%?$/i.test(trimmed) && /\d/.test(trimmed)) {
    const number = Number(trimmed.replace(/[,%]/g, ""));
    return trimmed.endsWith("%") ? number / 100 : number;
  }
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (date) {
    if (cell.numberFormat === "General") cell.numberFormat = "yyyy/m/d";
    return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + UNIX_EPOCH;
  }
  return text;
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
