/** What a row of a ledger is that is no entry. */
export type LedgerRowKind =
  "opening" | "carried" | "dayTotal" | "pageTotal" | "monthTotal" | "yearTotal" | "total" | "closing";

/**
 * The words by which accounting programs and hand-kept books mark the rows of a ledger that are no entries, as they stand
 * in 摘要. Closed: a summary that only contains such a word is an entry (冲销本月合计误差). Sources: 会计基础工作规范
 * （财政部令第98号修订）第六十三条 (过次页, 承前页, 本月合计, 本年累计, 结转下年, 上年结转); the others are printed by
 * 用友 U8 and NC, 金蝶 KIS and EAS, 浪潮, 新中大, 速达 and 预算管理一体化.
 */
const WORDS: Readonly<Record<LedgerRowKind, readonly string[]>> = {
  opening: [
    "期初",
    "期初数",
    "期初余额",
    "期初结存",
    "期初结余",
    "期初结转",
    "年初",
    "年初数",
    "年初余额",
    "年初结存",
    "年初结转",
    "月初",
    "月初余额",
    "月初结存",
    "日初余额",
    "初始余额",
    "上年结转",
    "上年转入",
    "上年结余",
    "上年余额",
    "上年末余额",
    "上年年末余额",
    "上年结转余额",
    "上年度结转",
    "结转上年",
    "上期结转",
    "上期余额",
    "上期结存",
    "上期结余",
    "上期期末余额",
    "上月结转",
    "上月余额",
    "上月结存",
    "上月结余",
    "上月期末余额",
    "上日余额",
    "上日结存",
    "昨日余额",
    "昨日结存",
  ],
  carried: ["承前页", "承上页", "接前页", "接上页", "上页结转", "上页余额", "承前页合计"],
  dayTotal: ["本日合计", "本日小计", "当日合计", "当日小计", "今日合计", "日计", "日合计", "日小计", "本日发生额"],
  pageTotal: ["过次页", "过下页", "转次页", "转下页", "结转次页", "结转下页", "本页合计", "本页小计", "页计"],
  monthTotal: [
    "本月合计",
    "本月小计",
    "本月累计",
    "本月发生额",
    "本月发生额合计",
    "本月发生合计",
    "本月合计数",
    "当月合计",
    "当月小计",
    "本期合计",
    "本期小计",
    "本期发生额",
    "本期发生额合计",
    "本期发生合计",
    "当期合计",
    "当期小计",
    "当前合计",
    "当前小计",
    "月计",
    "月合计",
    "月份合计",
    "月小计",
  ],
  yearTotal: [
    "本年累计",
    "本年合计",
    "本年累计数",
    "本年累计发生额",
    "本年发生额累计",
    "本年发生额",
    "本年发生额合计",
    "当年累计",
    "当前累计",
    "全年累计",
    "全年合计",
    "年度累计",
    "年累计",
    "年计",
    "累计",
    "累计数",
    "累计合计",
    "累计发生额",
    "至本月累计",
    "截至本月累计",
    "截止本月累计",
  ],
  total: [
    "合计",
    "总计",
    "共计",
    "总合计",
    "小计",
    "科目合计",
    "科目小计",
    "本科目合计",
    "凭证合计",
    "凭证小计",
    "发生额合计",
    "借贷合计",
    "账户合计",
  ],
  closing: [
    "期末余额",
    "期末结存",
    "期末结余",
    "期末数",
    "期末",
    "月末余额",
    "年末余额",
    "年末结存",
    "结转下年",
    "结转下期",
  ],
};

const BY_WORD = new Map(
  (Object.keys(WORDS) as LedgerRowKind[]).flatMap((kind) => WORDS[kind].map((word) => [word, kind] as const)),
);

/** 2023年, 2023年度, 2023.01, 1月, 12月份, 第3期 in front of the word. */
const PERIOD = /^(?:20\d{2}(?:年度?|[-./]))?(?:第?\d{1,2}(?:月份?|期|日|[-./]))?(?:\d{1,2}日?)?/u;

/** All the words, for tests and for whoever must tell them from entries. */
export function ledgerRowWords(): readonly (readonly [string, LedgerRowKind])[] {
  return [...BY_WORD];
}

/** The kind of row that this summary marks; `null` for an entry. White space, brackets around and a colon behind do not matter. */
export function ledgerRowKind(summary: string): LedgerRowKind | null {
  const text = summary.normalize("NFKC").replace(/[\s*\-—=[\]()【】:]+/gu, "");
  const own = BY_WORD.get(text);
  if (own !== undefined) return own;
  const stem = text.replace(PERIOD, "");
  if (stem === text) return null;
  // 3月合计 is a month's total, 2023年合计 a year's.
  if (stem === "合计" || stem === "小计")
    return /月|期/u.test(text) ? "monthTotal" : /年/u.test(text) ? "yearTotal" : null;
  return BY_WORD.get(stem) ?? null;
}
