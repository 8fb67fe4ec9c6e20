/** A part of basic expenditure, how prose calls it, and the economic classes that it holds. */
export interface EconomicGroup {
  readonly name: string;
  /** Source of a pattern. */
  readonly words: string;
  readonly classes: readonly string[];
}

/** 人员经费 and 公用经费 (rule B11 and the year-end form's own grouping). */
export const STAFF_AND_PUBLIC: readonly EconomicGroup[] = [
  { name: "人员经费", words: "人员(?:经费|支出)", classes: ["301", "303"] },
  { name: "公用经费", words: "公用(?:经费|支出)", classes: ["302", "307", "309", "310", "311", "312", "399"] },
];

export const ECONOMIC_GROUPS: readonly EconomicGroup[] = [
  ...STAFF_AND_PUBLIC,
  { name: "工资福利支出", words: "工资福利(?:支出)?", classes: ["301"] },
  { name: "商品和服务支出", words: "商品和?服务支出", classes: ["302"] },
  { name: "对个人和家庭的补助", words: "对个人和?家庭的?补助(?:支出)?", classes: ["303"] },
];

/** `人员经费…万元，主要包括：基本工资、津贴补贴…；`: the opening words, then the items, as the groups of a pattern. */
export function listBehind(words: string, opener: string): RegExp {
  return new RegExp(`(?:${words})[^;。:]{0,40}?(${opener}):?([^;。:]*)`, "gu");
}

/** The items of a list, without the amounts behind them, up to the next group of expenditure. */
export function itemsIn(list: string): { readonly items: readonly string[]; readonly isOpen: boolean } {
  const [own = ""] = list.split(/(?:日常)?公用(?:经费|支出)|人员(?:经费|支出)|项目支出/);
  const items = own
    .split(/[、,]/)
    .map((item) => item.replace(/\d+(?:\.\d+)?(?:万元|元).*$/, "").replace(/^(?:和|以及|及)|等(?:支出)?$/g, ""))
    .filter((item) => item.length >= 2);
  return { items, isOpen: /等(?:支出)?$/.test(own) };
}
