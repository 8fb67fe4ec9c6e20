import type { BookDate } from "./bookDates";

/** A voucher's number, apart from its series (记, 收, 付 …); `null` where it is none. */
export interface VoucherNumber {
  readonly series: string;
  readonly number: number | null;
}

/**
 * 记-0001, 记字第1号, PZ2023010001 (the period stands inside, and the numbers begin anew in each), 记-12 1/3 (its page).
 */
export function voucherNumber(text: string, { year, month }: BookDate): VoucherNumber {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/\s*\(?\d{1,3}\/\d{1,3}\)?$/u, "");
  const match = /^(.*?)(\d+)\D*$/u.exec(plain);
  if (!match) return { series: plain, number: null };
  const before = match[1] ?? "";
  const digits = match[2] ?? "";
  const own = withoutPeriod(digits, year, month);
  const series = before.replace(/[-—_第字号\s/.]/gu, "");
  return { series: withoutSeriesPeriod(series, year, month), number: Number(own) };
}

/** 2023010001 → 0001, 23010001 → 0001, 010001 → 0001 in January: only where period and date agree. */
function withoutPeriod(digits: string, year: number | null, month: number | null): string {
  const period = /^(20\d{2})(0[1-9]|1[0-2])(\d{2,})$/.exec(digits);
  if (period && (year === null || Number(period[1]) === year) && (month === null || Number(period[2]) === month)) {
    return period[3] ?? digits;
  }
  if (year === null || month === null) return digits;
  const short = `${String(year % 100).padStart(2, "0")}${String(month).padStart(2, "0")}`;
  if (digits.length >= 7 && digits.startsWith(short)) return digits.slice(4);
  if (digits.length >= 7 && digits.startsWith(String(year))) return digits.slice(4);
  const two = String(month).padStart(2, "0");
  return digits.length >= 6 && digits.startsWith(two) ? digits.slice(2) : digits;
}

/** 2023-01-记-0001: the period in front is no series of its own. */
function withoutSeriesPeriod(series: string, year: number | null, month: number | null): string {
  const match = /^(20\d{2})(?:年)?(\d{1,2})?(?:月|期)?(.*)$/u.exec(series);
  if (!match) return series;
  const isOwn =
    (year === null || Number(match[1]) === year) && (!match[2] || month === null || Number(match[2]) === month);
  return isOwn ? (match[3] ?? "") : series;
}
