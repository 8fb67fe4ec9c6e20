import { pattern } from "../lexicon/words";
/**
 * How header labels and total rows are worded. All functions work on labels as SheetGrid gives them: normalised,
 * without quotation marks.
 */

/** A header label without its year, its unit in brackets, a colon at the end: `2021年决算数(万元)` → `决算数`. */
export function headerKey(label: string): string {
  const key = label
    .replace(pattern("unit.inBrackets", "gu"), "")
    .replace(pattern("year.leading"), "")
    .replace(/[::]$/u, "")
    .replace(pattern("list.ofWhichMark"), "");
  return key === "" ? label : key;
}

/** Words that only say "here stands the number" when they stand under another label. */
const NUMBER_WORDS = new Set([
  "决算数",
  "金额",
  "预算数",
  "本年决算数",
  "决算",
  "本年数",
  "本年预算数",
  "预算金额",
  "决算金额",
  "数额",
  "支出数",
  "年初预算数",
]);

export function isNumberWord(key: string): boolean {
  return NUMBER_WORDS.has(key);
}

export function isSubtotalWord(key: string): boolean {
  return pattern("total.column").test(key);
}

/** Is this the label of a row that sums the table (合计, 总计, 本年支出合计 …)? */
export function isTotalLabel(label: string): boolean {
  return pattern("total.row").test(label);
}

/** Labels in data: `*` at either end stands for anything. */
export function matchesLabel(key: string, pattern: string): boolean {
  const open = pattern.startsWith("*");
  const close = pattern.endsWith("*") && pattern.length > 1;
  const core = pattern.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open && close) return key.includes(core);
  if (open) return key.endsWith(core);
  if (close) return key.startsWith(core);
  return key === core;
}

export function matchesAny(key: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesLabel(key, pattern));
}

export function isNoteLabel(label: string): boolean {
  return pattern("mark.note").test(label);
}

export function isFooterLabel(label: string): boolean {
  return pattern("mark.footer").test(label) || pattern("mark.page").test(label);
}

const COLUMN_LETTERS = new Set(["甲", "乙", "丙", "丁", "戊"]);

/** One cell of a 栏次 row: `3`, `(3)`, `3=4+5`, 甲, 栏次. */
export function isColumnNumberCell(label: string): boolean {
  return label === "栏次" || COLUMN_LETTERS.has(label) || pattern("mark.columnNumber").test(label);
}
