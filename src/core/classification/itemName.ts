import { plainLabel, stripItemNumber } from "../workbook/label";

/**
 * A classification name in the form that names are compared in: NFKC, no spaces or quotation marks (“三西”, “三供一业”),
 * half-width brackets, 其它 → 其他. `九、卫生健康支出` and `行政运行（项）` lose their number and level mark.
 */
export function normaliseItemName(name: string): string {
  // Most names are nothing but Chinese characters and need no further care.
  const plain = /^[\u4e00-\u9fff]+$/.test(name) ? name.replaceAll("其它", "其他") : plainLabel(name);
  return stripItemNumber(plain).replace(/\((?:类|款|项|目)\)$/, "");
}

/**
 * The name without a bracket at its end, `null` if it has none: many systems print a generic 项 with its 款, as in
 * 行政运行（人大）. Numerals, as in 机关资本性支出（一）, are part of a name and stay. Works on a normalised name.
 */
export function withoutTrailingBracket(name: string): string | null {
  const match = /^(.{2,})\(([^()]+)\)$/.exec(name);
  if (!match || /^[一二三四五六七八九十\d]+$/.test(match[2] ?? "")) return null;
  return match[1] ?? null;
}
