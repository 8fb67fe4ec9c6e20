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

const CODE = "(?:编码|代码|编号|代号|号码?)";

/** Text columns; the first that fits decides, and its place among the patterns of one role is its rank. */
const TEXTS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["year", /^(?:会计)?年度?$/u],
  ["month", /^(?:会计)?(?:月份|月)$/u],
  ["month", /^(?:会计)?(?:期间|月度)$/u],
  ["day", /^日$/u],
  ["date", /^(?:凭证|记账凭证)日期$/u],
  ["date", /^(?:日期|年月日)$/u],
  ["date", /^(?:记账|会计|入账|登账|登记|发生|做账)(?:日期|时间)$/u],
  ["date", /^(?:制单|业务|交易|单据|编制)(?:日期|时间)$/u],
  ["voucherType", /^(?:记账)?(?:凭证)?(?:字|类别|类型|种类)(?:名称|编码)?$/u],
  ["voucherNumber", /^(?:记账|会计)?凭证(?:字号|号数|号|编号|号码|字第号)$/u],
  ["voucherNumber", /^(?:记账|会计)?凭证(?:字号)?(?:名称)?$|^(?:字号|凭单号|凭单编号|传票号|凭证序号)$/u],
  ["voucherNumber", /^号数?$/u],
  ["entryNumber", /^分录(?:号|序号|行号|编号)?$|^行号$/u],
  ["summary", /^(?:凭证|业务|分录|内容)?摘要(?:说明|内容)?$/u],
  ["summary", /^(?:业务|经济)?(?:内容|说明)$|^(?:凭证|分录)说明$/u],
  ["counterAccount", /^(?:对方|对应)(?:会计)?(?:科目|账户)?(?:名称|编码|代码)?$/u],
  ["accountCode", new RegExp(`^(?:会计|核算|末级|明细)?科目${CODE}$`, "u")],
  ["accountCode", new RegExp(`^总账科目${CODE}$|^账户${CODE}$`, "u")],
  ["accountName", /^(?:会计|核算)?科目(?:名称|全称|全名)$/u],
  ["accountName", /^(?:末级|明细)科目名称$|^总账科目(?:名称)?$|^账户名称$|^一级科目(?:名称)?$/u],
  ["account", /^(?:会计|核算)?科目$/u],
  ["functionalItem", /^(?:支出)?功能(?:分类)?(?:科目)?(?:编码|代码)?$/u],
  ["functionalItem", /^(?:支出)?功能(?:分类)?(?:科目)?(?:名称)$/u],
  ["governmentEconomicItem", /^政府(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?(?:编码|代码)?$/u],
  ["governmentEconomicItem", /^政府(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?名称$/u],
  ["economicItem", /^(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?(?:编码|代码)?$/u],
  ["economicItem", /^(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?名称$/u],
  ["project", /^(?:预算)?项目(?:名称)?$/u],
  ["project", /^(?:预算)?项目(?:编码|代码|编号)$/u],
  ["fundNature", /^(?:资金|经费)(?:性质|来源)(?:名称|编码|代码)?$/u],
  ["unitName", /^(?:单位|部门|预算单位|往来单位)(?:名称)?$/u],
  ["auxiliary", /^(?:辅助|核算)(?:核算)?(?:项|项目|信息)?(?:名称|内容)?$/u],
  ["preparer", /^(?:制单|录入)(?:人|员)?$/u],
  ["serialNumber", /^序号$/u],
];

/** Known, and of no use here: they are not counted against the header. */
const IDLE =
  /币种|汇率|原币|外币|数量|单价|账簿|账套|业务单元|核销|附件|审核|记账人?$|复核|出纳|结算(?:方式|号)|票据|备注|级次|级别|科目类(?:型|别)|单位(?:编码|代码)|凭证标识|状态|来源|制单|录入|行政区划|是否/u;

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
  const inner = path.length > 1 && /^(?:\d{4}年?|年)$/u.test(path[0] ?? "") ? moneyMeaning(leaf) : null;
  if (inner) return inner;
  return IDLE.test(joined) ? "idle" : null;
}

function textMeaning(text: string): Meaning | null {
  const at = TEXTS.findIndex(([, pattern]) => pattern.test(text));
  const found = TEXTS[at];
  return found ? { role: found[0], rank: at } : null;
}

/** 编码│名称 without 科目, where nothing else names the account. */
export function plainAccountRole(label: string): "accountCode" | "accountName" | null {
  if (/^(?:编码|代码|编号|代号)$/u.test(label)) return "accountCode";
  return /^名称$/u.test(label) ? "accountName" : null;
}

/** Is this a label that may stand in a header's second or third row? */
export function isHeaderWord(label: string): boolean {
  if (label.length > 14) return false;
  return (
    wordsOf(label) !== null || textMeaning(label) !== null || /^(?:年|字|编码|代码|名称|种类|\d{4}年?)$/u.test(label)
  );
}
