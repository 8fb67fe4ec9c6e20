import { CELL_CHARACTERS } from "../../core/limits/limits";
import type { CellValue } from "../../core/workbook/snapshot";

/** The content of a cell that came as text, and the number format that keeps its look. */
export interface TypedCell {
  readonly value: CellValue;
  readonly format?: string;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E[+-]?\d{1,3}$/i;
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/**
 * The value of a cell of a text table or a web page, as Excel takes it in: numbers with or without thousands separators, in
 * brackets where negative, percentages; codes with leading zeros and numbers of more than 15 digits stay text; dates stay
 * as they are written. In pages Excel's own attributes decide (x:str, x:num, mso-number-format).
 */
export function typedCell(
  text: string,
  attributes: ReadonlyMap<string, string> = NO_ATTRIBUTES,
): TypedCell | undefined {
  const lines = text.replaceAll("\u00a0", " ").split("\n");
  const plain = lines
    .map((line) => line.trim())
    .join("\n")
    .trim()
    .slice(0, CELL_CHARACTERS);
  if (attributes.size > 0) {
    const exact = attributes.get("x:num");
    if (exact !== undefined && exact !== "" && Number.isFinite(Number(exact))) return { value: Number(exact) };
    const isText = attributes.has("x:str") || /mso-number-format:\s*["']?\\@/i.test(attributes.get("style") ?? "");
    if (isText) return plain === "" ? undefined : { value: plain };
  }
  if (plain === "") return undefined;
  return typedText(plain);
}

function typedText(plain: string): TypedCell {
  // ="0012" is how programs keep Excel from taking a code for a number.
  const kept = /^="([^"]*)"$/.exec(plain);
  if (kept) return { value: kept[1] ?? "" };
  if (ERRORS.has(plain)) return { value: { error: plain } };
  const bracketed = /^\(([^()]+)\)$/.exec(plain)?.[1];
  const percent = plain.endsWith("%") ? plain.slice(0, -1) : null;
  const number = numberOf(bracketed ?? percent ?? plain);
  if (number === null) return { value: plain };
  if (percent !== null) return { value: Number((number / 100).toPrecision(15)), format: "0.00%" };
  return { value: bracketed === undefined ? number : -number };
}

function numberOf(text: string): number | null {
  if (SCIENTIFIC.test(text)) return Number(text);
  if (!NUMBER.test(text)) return null;
  const digits = text.replace(/[^\d]/g, "");
  if (digits === "" || digits.length > 15 || /^[+-]?0\d/.test(text)) return null;
  return Number(text.replaceAll(",", ""));
}
