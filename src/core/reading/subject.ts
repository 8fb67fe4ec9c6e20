import { joined } from "./mention";

const COMPARISON =
  /(?:(?:与|比|较|同)[^,;:。]*?(?:年度?|年初|期|预算)(?:[^,;:。]*?)(?:相比|比较|数)?|同比|环比|相比)(?=增|减|下|上|提|压|缩|节|,|$)/g;

/** Whose increase or decrease: `,比上年公务接待费减少` → 公务接待费; empty where the words name no item of their own. */
export function subjectOf(lead: string): string {
  const clause = lead.slice(Math.max(...[";", "。", ":"].map((mark) => lead.lastIndexOf(mark))) + 1);
  return joined(clause)
    .replace(COMPARISON, "")
    .replace(/(?:增加|增长|上升|上涨|提高|减少|下降|压减|压缩|缩减|节约|增|减)(?:了|额|为|金额)*$/, "")
    .replace(/^.*[,、]/, "")
    .replace(/^(?:决算数|支出决算数?|支出|其中|主要|总体|各|均|也|又|共|本年度?|\d{4}年度?|与上年|[()年度])+/g, "")
    .replace(/[(),:]/g, "")
    .replace(/(?:各|均|共|也)+$/, "");
}
