import { chineseNumber } from "./chineseNumber";

/** Marks that number headings and lists, the outer ones first. */
export const MARK_STYLES = ["part", "chinese", "bracketedChinese", "arabic", "bracketedArabic"] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export interface Mark {
  readonly style: MarkStyle;
  readonly number: number;
  /** Characters that the mark takes. */
  readonly length: number;
}

const PATTERNS: readonly (readonly [MarkStyle, RegExp])[] = [
  ["part", /^第([一二三四五六七八九十]+)(?:部分|章)/],
  ["chinese", /^([一二三四五六七八九十]+)、/],
  ["bracketedChinese", /^\(([一二三四五六七八九十]+)\)/],
  ["arabic", /^(\d{1,2})(?:[.、](?!\d))/],
  ["bracketedArabic", /^\((\d{1,2})\)/],
];

/** The mark that a plain text (no white space, half-width) begins with. */
export function markOf(plain: string): Mark | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const written = match[1] ?? "";
    const number = /^\d/.test(written) ? Number(written) : chineseNumber(written);
    if (number !== null) return { style, number, length: match[0].length };
  }
  return null;
}

const LONGEST_HEADING = 40;

/** Is a plain text a heading: a mark, then few words that do not end like a sentence? */
export function isHeading(plain: string): boolean {
  const mark = markOf(plain);
  return mark !== null && plain.length <= LONGEST_HEADING && !/[。;,]/.test(plain) && !/\d(?:万元|元|%)/.test(plain);
}
