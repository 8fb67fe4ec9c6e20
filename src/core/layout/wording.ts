import { pattern } from "../lexicon/words";
/**
 * How header labels and total rows are worded. All functions work on labels as SheetGrid gives them: normalised,
 * without quotation marks.
 */

const UNIT_IN_BRACKETS = /\((?:金额)?(?:单位[::]?)?(?:人民币)?(?:百|千|万|亿)?元\)/gu;
const LEADING_YEAR = /^(?:20\d{2}|二[〇○零0]+[一二三四五六七八九〇○零]{1,2})(?:年度?|-(?=\D))?/u;

/** A header label without its year, its unit in brackets, a colon at the end: `2021年决算数(万元)` → `决算数`. */
export function headerKey(label: string): string {
  const key = label
    .replace(UNIT_IN_BRACKETS, "")
    .replace(LEADING_YEAR, "")
    .replace(/[::]$/u, "")
    .replace(/^(?:其中[::])/u, "");
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

/** 注：…, 说明：… and the lines for signatures under a table. */
const NOTE_START =
  /^(?:\(?(?:\d+|[一二三四五六七八九十]+)[、.)])?(?:注|备注|说明|填表说明|编制说明|附注|提示)(?:\d*[::、.,]|\d+$)/u;
const FOOTER_START =
  /^(?:填表人|填报人|制表人?|编制人|审核人?|复核人?|单位负责人|部门负责人|负责人|财务负责人|经办人|联系电话|填报日期|填表日期|打印日期|打印时间|报送日期|联系人|编制日期|制单人?|记账人?)[::]/u;
const PAGE_NUMBER = /^(?:第\d+页(?:[,/]?共\d+页)?|-\d+-|\d+\/\d+页?|续表)$/u;

export function isNoteLabel(label: string): boolean {
  return NOTE_START.test(label);
}

export function isFooterLabel(label: string): boolean {
  return FOOTER_START.test(label) || PAGE_NUMBER.test(label);
}

const COLUMN_LETTERS = new Set(["甲", "乙", "丙", "丁", "戊"]);

/** One cell of a 栏次 row: `3`, `(3)`, `3=4+5`, 甲, 栏次. */
export function isColumnNumberCell(label: string): boolean {
  return label === "栏次" || COLUMN_LETTERS.has(label) || /^\(?\d{1,2}\)?(?:栏)?(?:=[\d+\-().]+)?$/u.test(label);
}
