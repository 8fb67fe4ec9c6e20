import { itemCalled, itemNamed } from "../lexicon/items";

/** Funds with a balance of their own: their income is not the unit's. */
const OWN_FUND = /^(政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?(?=年初|年末|本年|收入|支出)/;

const QUOTES = /["“”„‟'‘’…*]/g;
const OPENING =
  /^(?:\(|\(?(?:其中|包括|主要是|主要为|分别为|分别是|以及|和|及|比|较|与|以)[:,]?|\d{1,2}[.、]|\(?[一二三四五六七八九十]+[)、]|本年度|本年(?!收入|支出)|上年度?|上一年度?|去年|当年|全年|实际支出|[两三四五]项(?!目)|本部门|本单位|我(?:[镇乡县市区州站所处馆队社厅村]|中心|街道)|我单位|我部门|我局|我委|我办|我校|我院|部门|单位(?!资金)|共|各|的)+/;
const ASPECT_WORDS =
  /(?:财政拨款)?(?:的)?(?:年初|全年|年度|调整后?的?)*(?:预算|决算)(?:支出|安排|执行)?(?:数|额|总额|总数|总计|金额|合计)?(?:为|是)?$/;
const GENERIC =
  /^(?:支出|收入|决算|上年|预算|年初|年末|全年|调整后?|实际|实际支出|执行数?|完成|总额|金额|合计|总计|数|额|共计?|安排|资金|经费|费用|财政拨款|决算数|本年)*$/;

const APPROPRIATION = "财政拨款";

/** A name as its own words, in the form that names are compared in, and the unit that stands before its year. */
export interface ItemName {
  /** `2023年度“三公”经费支出决算` → 三公经费; empty where the words name no item (支出决算为 …). */
  readonly name: string;
  /** Words before the year: `样例局2023年度收入总计` → 样例局. */
  readonly owner: string;
  /** 政府性基金, 国有资本经营 or 财政拨款 where the name says it. */
  readonly fund: string;
  /** One of the items that a report states once for the whole unit. */
  readonly isHeadline: boolean;
}

/** The item that a label names. A classification path keeps its level marks: …(款)行政运行(项). */
export function itemNameOf(label: string): ItemName {
  const plain = label
    .replace(QUOTES, "")
    .replace(/收入?、支出?/g, "收支")
    .replace(/公车|车辆(?=购置|运行)/g, "公务用车")
    .replace(/^.*(?:费用?|经费|支出)中(?:含|包含|包括)?/, "")
    .replace(OPENING, "");
  const year = /^(.*?)(?:19|20)\d\d(?:年度?|(?=[\u4e00-\u9fa5]))(.*)$/.exec(plain);
  const owner = year?.[1] ?? "";
  const full = (year?.[2] ?? plain).replace(OPENING, "");
  const fund = OWN_FUND.exec(full);
  const rest = fund ? full.slice(fund[0].length) : full;
  const own = fund && /^(?:收入|支出)$/.test(rest) ? `本年${rest}` : rest;
  const bare = own.replace(ASPECT_WORDS, "");
  const ofAppropriation = /^年[初末]财政拨款/.test(own) ? "财政拨款" : "";
  const named = { owner, fund: fund?.[1] ?? ofAppropriation };
  for (const words of [own, bare, bare.replace(/支出$/, "")]) {
    const item = itemNamed(words);
    // 一般公共预算支出 is not the income of that name.
    const isOtherSide = item?.name.endsWith("收入") === true && own.includes("支出") && !own.includes("收入");
    if (item && !isOtherSide) return { ...named, name: item.name, isHeadline: item.scope === "headline" };
  }
  // 收入总计500万元，包括财政拨款300万元: a source beside others, not the whole again.
  const isSource = own === APPROPRIATION;
  return { ...named, name: isSource ? own : GENERIC.test(bare) ? "" : bare, isHeadline: false };
}

/** One of the names that the field knows, whatever the words around it. */
export function isHeadlineName(name: string): boolean {
  const scope = itemCalled(name)?.scope;
  return scope === "headline" || scope === "common";
}
