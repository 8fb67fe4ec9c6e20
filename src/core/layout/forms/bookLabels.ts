import { labels } from "../../lexicon/labels";
import type { LabelKey } from "../../lexicon/labels";
import { pattern } from "../../lexicon/words";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/**
 * What the header labels of 科目余额表, 明细账 and 序时账 say, as the accounting programs print them (用友, 金蝶, 浪潮,
 * 财政预算管理一体化 …). Money columns are told by the words their labels are made of, in any order and spread over any
 * number of header rows: 期初余额│借方, 借方│期初, 期初借方余额（元）, 本期借方│本币 are put together from the same few words.
 */

/** What a column means, with its rank among the columns of one role: the lowest is taken. */
export interface Meaning {
  readonly role: ColumnRole;
  readonly rank: number;
}

type Word =
  | "opening"
  | "closing"
  | "year"
  | "period"
  | "direction"
  | "debit"
  | "credit"
  | "income"
  | "outgo"
  | "balance"
  | "turnover"
  | "amount"
  | "home"
  | "group"
  | "foreign"
  | "quantity"
  | "filler";

/** Longer words stand before those that they contain. */
const WORDS: readonly (readonly [Word, string])[] = [
  ["direction", "借贷方向|余额方向|借贷标志|借贷标识|借或贷|借/贷|借贷|方向"],
  [
    "opening",
    "本期期初|本年期初|本月期初|上年年末|上年结转|上期期末|上期结转|上月结转|期初|年初|月初|起初|初始|上年|上期|上月",
  ],
  ["closing", "本期期末|本年期末|本月期末|期末|年末|月末|本期末|本月末|截止"],
  ["year", "本年累计|年度累计|全年累计|当年累计|累计|本年|全年|当年"],
  ["period", "本期|本月|当期|当月|期间"],
  ["debit", "借方|借"],
  ["credit", "贷方|贷"],
  ["income", "收入|收方|收款|收"],
  ["outgo", "支出|付出|发出|付方|付款|付|支"],
  ["turnover", "发生额|发生数|发生"],
  ["balance", "余额|结存|结余"],
  ["home", "组织本位币|组织本币|折本位币|折合本币|本位币|本币|人民币"],
  ["group", "集团本位币|集团本币|全局本位币|全局本币"],
  ["foreign", "原币|外币"],
  ["quantity", "数量|单价|汇率"],
  ["amount", "金额|数额"],
  ["filler", "合计|额|数|余|净|元|[-_/(),.:、的]"],
];

const TOKEN = new RegExp(WORDS.map(([word, pattern]) => `(?<${word}>${pattern})`).join("|"), "uy");

/** The words a label is made of; `null` if anything else stands in it. */
function wordsOf(text: string): ReadonlySet<Word> | null {
  const found = new Set<Word>();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return null;
    for (const [word] of WORDS) if (groups[word] !== undefined) found.add(word);
  }
  return found;
}

/** 本币 before a plain 金额, that before 集团本币, 原币 only where nothing else is printed. */
function rankOf(words: ReadonlySet<Word>): number {
  if (words.has("foreign")) return 3;
  if (words.has("group")) return 2;
  return words.has("home") ? 0 : 1;
}

/** The meaning of a money or direction column; `null` where the words do not make one. */
function moneyMeaning(text: string): Meaning | null {
  const words = wordsOf(text);
  if (!words || words.has("quantity")) return null;
  const rank = rankOf(words);
  const moment = momentOf(words);
  if (words.has("direction")) {
    return { role: moment === "opening" || moment === "closing" ? `${moment}Direction` : "direction", rank };
  }
  const side = words.has("debit") ? "Debit" : words.has("credit") ? "Credit" : null;
  if (words.has("debit") && words.has("credit")) return null;
  if (side) {
    if (moment === null && words.has("balance")) return { role: `closing${side}`, rank };
    const plain = side === "Debit" ? "debit" : "credit";
    return { role: moment === null || moment === "period" ? plain : (`${moment}${side}` as const), rank };
  }
  if (words.has("income") !== words.has("outgo")) {
    // 收入│支出│结存 of a cash book; where 借方│贷方 is printed as well these are other things.
    return moment === null || moment === "period"
      ? { role: words.has("income") ? "debit" : "credit", rank: rank + 10 }
      : null;
  }
  if (moment === "opening" || moment === "closing") return { role: moment, rank };
  if (words.has("balance")) return { role: moment === null ? "balance" : "closing", rank };
  if (moment === "year") return null;
  const isTurnover = words.has("turnover");
  return isTurnover || words.has("amount") ? { role: "amount", rank: isTurnover ? rank + 1 : rank } : null;
}

function momentOf(words: ReadonlySet<Word>): "opening" | "closing" | "year" | "period" | null {
  if (words.has("opening")) return "opening";
  if (words.has("closing")) return "closing";
  // 本期余额, 本年余额: what is left at its end.
  if (words.has("balance") && (words.has("period") || words.has("year"))) return "closing";
  if (words.has("year")) return "year";
  return words.has("period") ? "period" : null;
}

/** Text columns; the first that fits decides, and its place is its rank. Behind the point: which of the role's own words. */
const textLabels = labels("books.texts");

/**
 * What a column's labels, outermost first, say together.
 * @returns `null` for a label that is not known; `idle` for one that is known and not read.
 */
export function meaningOf(path: readonly string[]): Meaning | "idle" | null {
  const leaf = path[path.length - 1] ?? "";
  const joined = path.join("");
  const money = moneyMeaning(joined);
  if (money) return money;
  // The outer label may be a year (2023年│月) or a heading of its own (凭证│日期): then the inner one says it.
  const text = textMeaning(joined) ?? textMeaning(leaf);
  if (text) return text;
  const inner = path.length > 1 && pattern("book.yearAbove").test(path[0] ?? "") ? moneyMeaning(leaf) : null;
  if (inner) return inner;
  return pattern("book.idle").test(joined) ? "idle" : null;
}

function textMeaning(text: string): Meaning | null {
  const at = textLabels().findIndex(([, written]) => written.test(text));
  const found = textLabels()[at];
  return found ? { role: roleOf(found[0]), rank: at } : null;
}

type TextLabel = LabelKey<"books.texts">;
type RoleOf<Label> = Label extends `${infer Role}.${string}` ? Role : Label;

function roleOf(label: TextLabel): ColumnRole {
  return label.replace(/\..*$/u, "") as RoleOf<TextLabel>;
}

/** 编码│名称 without 科目, where nothing else names the account. */
export function plainAccountRole(label: string): "accountCode" | "accountName" | null {
  if (pattern("book.codeAlone").test(label)) return "accountCode";
  return pattern("book.nameAlone").test(label) ? "accountName" : null;
}

/** Is this a label that may stand in a header's second or third row? */
export function isHeaderWord(label: string): boolean {
  if (label.length > 14) return false;
  return wordsOf(label) !== null || textMeaning(label) !== null || pattern("book.inner").test(label);
}
