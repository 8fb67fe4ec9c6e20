import { pattern } from "../../lexicon/words";
/** The first and last day that a written date may mean, as numbers yyyymmdd: 9月 is 0901–0930. */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
  /** "12月前": the deadline may be the end of the month before (`first`) or of the month itself (`last`). */
  readonly eitherEnd?: true;
}

const YEAR = String.raw`(?:(\d{4})年度?|(当年|本年度?|年度?内?))?`;
const DAY = new RegExp(String.raw`^(?:≤|<=)?${YEAR}(\d{1,2})月(\d{1,2})[日号]`, "u");
const MONTH = new RegExp(String.raw`^(?:≤|<=)?${YEAR}(\d{1,2})月份?(上旬|中旬|下旬|底|末|初)?`, "u");
const PART = new RegExp(String.raw`^(?:≤|<=)?${YEAR}(?:第?([一二三四1-4])季度|(上半年|下半年)|(年底|年末|底|末))`, "u");

/**
 * Reads the date at the beginning of a text (normalised, without spaces): 2022年12月底前, 9月20日, 2023-09-30, 年底前,
 * 第三季度. `null` if the text does not begin with one, or if the year is neither written nor known.
 */
export function parseDateSpan(text: string, year: number | null): DateSpan | null {
  const plain = text.replace(pattern("date.before"), "");
  const day = DAY.exec(plain) ?? pattern("date.numeric").exec(plain);
  const match = day ?? MONTH.exec(plain) ?? PART.exec(plain);
  // Another number behind the date: which of them counts cannot be told.
  if (!match || /\d/.test(plain.slice(match[0].length))) return null;
  return day ? readDay(plain, year) : (readMonth(plain, year) ?? readPart(plain, year));
}

function readDay(plain: string, year: number | null): DateSpan | null {
  const day = DAY.exec(plain);
  if (day) return span(yearOf(day[1], year), Number(day[3]), Number(day[4]), Number(day[4]));
  const numeric = pattern("date.numeric").exec(plain);
  if (!numeric) return null;
  const [, written, month, exact, dashed, pointed] = numeric;
  if (exact !== undefined) return span(Number(written), Number(month), Number(exact), Number(exact));
  const only = Number(dashed ?? pointed);
  return span(Number(written), only, 1, daysIn(Number(written), only));
}

function readMonth(plain: string, year: number | null): DateSpan | null {
  const month = MONTH.exec(plain);
  if (!month) return null;
  return monthSpan(yearOf(month[1], year), Number(month[3]), month[4], plain.slice(month[0].length));
}

function yearOf(written: string | undefined, year: number | null): number | null {
  return written === undefined ? year : Number(written);
}

/** 12月前 may mean before the month begins or by its end: the span says both. 底 and 末 mean the last days. */
function monthSpan(year: number | null, month: number, part: string | undefined, rest: string): DateSpan | null {
  if (year === null) return null;
  const end = daysIn(year, month);
  if (part === "底" || part === "末") return span(year, month, end, end);
  if (part === "初" || part === "上旬") return span(year, month, 1, 10);
  if (part === "中旬") return span(year, month, 11, 20);
  if (part === "下旬") return span(year, month, 21, end);
  const inside = span(year, month, 1, end);
  const beforeOnly = pattern("date.by").test(rest);
  return inside && beforeOnly ? { first: dayBefore(year, month), last: inside.last, eitherEnd: true } : inside;
}

function readPart(text: string, year: number | null): DateSpan | null {
  const part = PART.exec(text);
  const written = yearOf(part?.[1], year);
  if (!part || written === null) return null;
  const [, , , quarterWord, half] = part;
  if (quarterWord !== undefined) {
    const quarter = "一二三四".includes(quarterWord) ? "一二三四".indexOf(quarterWord) + 1 : Number(quarterWord);
    return join(span(written, quarter * 3 - 2, 1, 1), span(written, quarter * 3, 1, daysIn(written, quarter * 3)));
  }
  if (half === "上半年") return join(span(written, 1, 1, 1), span(written, 6, 30, 30));
  if (half === "下半年") return join(span(written, 7, 1, 1), span(written, 12, 31, 31));
  return span(written, 12, 31, 31);
}

function join(first: DateSpan | null, last: DateSpan | null): DateSpan | null {
  return first && last ? { first: first.first, last: last.last } : null;
}

function span(year: number | null, month: number, firstDay: number, lastDay: number): DateSpan | null {
  if (year === null || month < 1 || month > 12 || firstDay < 1 || lastDay > daysIn(year, month)) return null;
  const base = year * 10_000 + month * 100;
  return { first: base + firstDay, last: base + lastDay };
}

function dayBefore(year: number, month: number): number {
  return month === 1 ? (year - 1) * 10_000 + 1231 : year * 10_000 + (month - 1) * 100 + daysIn(year, month - 1);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Excel's day number (1900 system) as a one-day span; `null` outside 2000–2099. */
export function spanOfSerial(serial: number): DateSpan | null {
  if (!Number.isInteger(serial) || serial < 36_526 || serial > 73_050) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return span(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDate());
}

/** 2023-09-30, or 2023-09-01–2023-09-30. */
export function spanText({ first, last }: DateSpan): string {
  return first === last ? dayText(first) : `${dayText(first)}–${dayText(last)}`;
}

function dayText(day: number): string {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
