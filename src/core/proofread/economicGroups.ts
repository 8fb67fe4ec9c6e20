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
