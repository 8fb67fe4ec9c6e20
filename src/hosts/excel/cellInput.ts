import { isCellError, type CellValue } from "../../core/workbook/snapshot";

export function isTextFormat(numberFormat: string): boolean {
  return numberFormat === "@";
}

/**
 * What must be written so that the cell holds exactly this value: Excel reads a text as if it had been typed, so that
 * "0101" would become 101. A leading apostrophe (which does not become part of the text) keeps it a text.
 */
export function inputFor(value: CellValue, numberFormat: string): string | number | boolean {
  // An empty text empties the cell; null would mean "leave it".
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string" || isTextFormat(numberFormat)) return value;
  return staysText(value) ? value : `'${value}`;
}

/** Without a digit (half or full width) nothing becomes a number or a date; the rest are signs and words Excel reads. */
function staysText(text: string): boolean {
  return !/\p{N}/u.test(text) && !/^[=+\-@'#]/.test(text) && !/^(?:true|false)$/i.test(text.trim());
}
