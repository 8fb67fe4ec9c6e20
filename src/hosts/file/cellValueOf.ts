import type { CellValue } from "../../core/workbook/snapshot";
import type { CellTag } from "./cellTag";
import type { CellFormats } from "./cellFormats";
import { isErrorText } from "./errorTexts";
import { isoSerial } from "./isoSerial";
import type { ReadingBudget } from "./readingBudget";
import { decoded } from "./scanXmlBytes";
import { cutContent } from "./sharedTexts";

/** Days between the two date systems of Excel (1 January 1904 counted from 1900). */
export const DAYS_1904 = 1462;

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** What a workbook's cells refer to, and what is counted over all its sheets. */
export interface WorkbookParts {
  readonly texts: readonly string[];
  readonly formats: CellFormats;
  readonly uses1904: boolean;
  readonly budget: ReadingBudget;
  /** Told after each row: how many of the sheet's bytes are behind it. */
  readonly onRow?: (bytes: number) => void;
}

/**
 * What a cell of an .xlsx holds; "" counts as blank, as it does for the reader of the sheet.
 * @returns `undefined` where it refers to a text that there is not
 */
export function cellValueOf(
  xml: Uint8Array,
  { type, style }: CellTag,
  value: Extent,
  inlineText: string | null,
  { texts, formats, uses1904, budget }: WorkbookParts,
): CellValue | undefined {
  if (inlineText !== null && type === "inlineStr") return inlineText === "" ? null : budget.cellText(inlineText);
  if (value.to <= value.from) return null;
  switch (type) {
    case "s": {
      const text = texts[decimal(xml, value.from, value.to)];
      return text === "" ? null : text;
    }
    case "n": {
      const number = decimal(xml, value.from, value.to);
      // No workbook holds such a number; whatever wrote it failed to compute it.
      if (!Number.isFinite(number)) return isBlankText(xml, value) ? null : { error: "#NUM!" };
      return uses1904 && formats[style]?.isDate ? number + DAYS_1904 : number;
    }
    case "b": {
      const word = decoded(xml, value.from, value.to).trim();
      return word === "1" || word === "true";
    }
    case "e": {
      const word = decoded(xml, value.from, value.to).trim();
      return { error: isErrorText(word) ? word : "#VALUE!" };
    }
    case "d": {
      const words = decoded(xml, value.from, value.to).trim();
      return isoSerial(words) ?? budget.cellText(words);
    }
    default: {
      const words = cutContent(xml, value.from, value.to);
      return words === "" ? null : budget.cellText(words);
    }
  }
}

function isBlankText(xml: Uint8Array, { from, to }: Extent): boolean {
  for (let at = from; at < to; at += 1) if ((xml[at] ?? 0) > 32) return false;
  return true;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** With so many digits a whole number is exact, and so is the power of ten that it is divided by: the quotient is rounded once. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The number that the bytes write; NaN where they write none. */
function decimal(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === MINUS;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (let at = isNegative ? from + 1 : from; at < to; at += 1) {
    const code = (bytes[at] ?? 0) - ZERO;
    if (code >= 0 && code <= 9 && digits < EXACT_DIGITS) {
      whole = whole * 10 + code;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (bytes[at] === POINT && decimals < 0) decimals = 0;
    else {
      const text = decoded(bytes, from, to).trim();
      return NUMBER.test(text) ? Number(text) : NaN;
    }
  }
  if (digits === 0) return NaN;
  const number = decimals > 0 ? whole / (POWERS[decimals] ?? 1) : whole;
  return isNegative ? 0 - number : number;
}
