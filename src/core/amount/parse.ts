import type { CellValue } from "../workbook/snapshot";

/**
 * The number that a cell shows, or `null`. Accepts numbers stored as text: "1,234.50 ", full-width digits, （5.20）
 * and －5.20 as negatives, a trailing % (divided by 100), the apostrophe of text cells kept as a character of its own by some
 * programs' exports ('764.66). A dash or blank is `null`: not 0, see rule A08.
 */
export function numberOf(value: CellValue): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  return numberOfText(value);
}

const NUMBER = /^(\()?([+-])?[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%)?(\))?$/;

/** The same for text; `null` if the text is anything but one number. */
export function numberOfText(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/gu, "")
    .replace(/[−–—－﹣]/gu, "-")
    .replace(/,/gu, ",")
    .replace(/^['‘’`´′]/u, "");
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const [, open, sign, whole, fraction, percent, close] = match;
  if (whole === undefined && fraction === undefined) return null;
  if ((open === undefined) !== (close === undefined)) return null;
  const magnitude = Number(`${(whole ?? "0").replaceAll(",", "")}${fraction ?? ""}`);
  const scaled = percent ? Number((magnitude / 100).toPrecision(15)) : magnitude;
  return open !== undefined || sign === "-" ? -scaled : scaled;
}
