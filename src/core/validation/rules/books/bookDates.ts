import type { CellValue } from "../../../workbook/snapshot";

/** A date of the books; parts that are not printed are `null`. */
export interface BookDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const NONE: BookDate = { year: null, month: null, day: null };
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DATE_TEXT = /^\s*(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u;

/** A date cell: a serial number, 2023-05-06, 2023/5/6, 2023.05.06, 20230506, 5月6日. */
export function bookDate(value: CellValue): BookDate {
  if (typeof value === "number") {
    if (value >= 19_000_101 && value <= 21_001_231) return compactDate(String(value));
    if (value < 20_000 || value > 80_000) return NONE;
    const date = new Date(EXCEL_EPOCH + Math.floor(value) * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  if (typeof value !== "string") return NONE;
  if (/^\d{8}$/.test(value)) return compactDate(value);
  const match = DATE_TEXT.exec(value.normalize("NFKC"));
  if (!match) return NONE;
  return { year: match[1] ? Number(match[1]) : null, month: Number(match[2]), day: Number(match[3]) };
}

function compactDate(digits: string): BookDate {
  return { year: Number(digits.slice(0, 4)), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6, 8)) };
}

/** A period: 3, 03, 3月, 第3期, 2023.3, 2023-03, 202303, 2023年3月. */
export function bookPeriod(value: CellValue | undefined): BookDate {
  if (typeof value !== "number" && typeof value !== "string") return NONE;
  const text = String(value).normalize("NFKC").trim();
  const full = /^(20\d{2})\s*(?:[-/.年]\s*)?(\d{1,2})\s*(?:月份?|期)?$/u.exec(text);
  // 2023.1 may have been 2023.10 that a number format shortened: only text tells it, and a number below ten does not.
  if (full) return { year: Number(full[1]), month: Number(full[2]), day: null };
  const month = /^第?(\d{1,2})\s*(?:月份?|期)?$/u.exec(text)?.[1];
  return month === undefined ? NONE : { year: null, month: Number(month), day: null };
}

/** A plain whole number, with 年 or 日 behind it. */
export function bookNumeral(value: CellValue | undefined): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^\s*(\d{1,4})\s*(?:年度?|日|号)?\s*$/u.exec(value.normalize("NFKC"));
  return match ? Number(match[1]) : null;
}
