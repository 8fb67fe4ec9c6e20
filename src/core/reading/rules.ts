import type { FactKind } from "./facts";
import type { Quantity } from "./quantity";

/**
 * A way to say what a number is: the tags (words.ts) of the number's own clause that it stands behind, z being a phrase
 * that compares (比上年决算数). The first rule that fits reads the number.
 */
export interface ReadingRule {
  readonly name: string;
  readonly on: Quantity["kind"];
  readonly pattern: RegExp;
  readonly kind: FactKind;
  /** The amount is named as the base of what follows. */
  readonly isBase?: true;
  readonly examples: readonly string[];
}

export const READING_RULES: readonly ReadingRule[] = [
  { name: "bare", on: "amount", pattern: /^$/, kind: "unknown", examples: [""] },
  { name: "perHead", on: "amount", pattern: /^[^j]*H[^j]*$/, kind: "perHead", examples: ["人均", "每人每月"] },
  { name: "reached", on: "amount", pattern: /[UD]R[Yo=]*$/, kind: "amount", examples: ["增加到", "提高到2023年的"] },
  { name: "became", on: "amount", pattern: /R[Yo=]*$/, kind: "amount", examples: ["变为"] },
  { name: "changeBeyond", on: "amount", pattern: /[UD]z=*$/, kind: "change", examples: ["超出预算", "低于上年"] },
  { name: "difference", on: "amount", pattern: /x=*$/, kind: "difference", examples: [",差值为"] },
  { name: "changeOf", on: "amount", pattern: /[UD]=*$/, kind: "change", examples: [",比上年增加", ",减少了"] },
  { name: "changeOfNamed", on: "amount", pattern: /[zq][UD][NI]+=*$/, kind: "change", examples: [",比上年增加支出"] },
  { name: "notExact", on: "amount", pattern: /j[^,]*$/, kind: "unknown", examples: ["单价超过"] },
  { name: "shareBase", on: "amount", pattern: /S[^o]*$/, kind: "amount", isBase: true, examples: [",占本年支出合计"] },
  {
    name: "completionBase",
    on: "amount",
    pattern: /K[^,]*[bmBzq][^,]*$/,
    kind: "amount",
    isBase: true,
    examples: [",完成年初预算"],
  },
  {
    name: "compared",
    on: "amount",
    pattern: /z[NIXFBbm=o]*$/,
    kind: "amount",
    isBase: true,
    examples: [",比上年决算数", ",比预算"],
  },
  { name: "amountOf", on: "amount", pattern: /(?:)/, kind: "amount", examples: ["公务接待费支出决算为"] },
  { name: "rateBeyond", on: "percent", pattern: /[UD]z=*$/, kind: "rate", examples: ["高于预算"] },
  { name: "reachedRate", on: "percent", pattern: /[UD]R[Yo=]*$/, kind: "ratio", examples: ["提高到"] },
  { name: "comparedRate", on: "percent", pattern: /z[o=]*$/, kind: "ratio", isBase: true, examples: [",比上年的"] },
  {
    name: "completionOf",
    on: "percent",
    pattern: /K[^,]*[bmBzq][^,]*$|Q[=N]*$/,
    kind: "completion",
    examples: [",完成年初预算的", ",预算执行率为"],
  },
  {
    name: "shareOfBudget",
    on: "percent",
    pattern: /(?:[FK]S[bmB]|^SB)o?=*$/,
    kind: "completion",
    examples: [",实际支出占年初预算的", ",占预算的"],
  },
  { name: "shareOf", on: "percent", pattern: /[Ss]/, kind: "share", examples: [",占", ",占本年支出合计的"] },
  { name: "ofBudget", on: "percent", pattern: /=[^=,]*[bmB]o$/, kind: "completion", examples: [",为调整预算数的"] },
  { name: "variation", on: "percent", pattern: /v[=N]*$/, kind: "rate", examples: [",三公经费变动率为"] },
  { name: "rateOf", on: "percent", pattern: /[UD][=o]*$/, kind: "rate", examples: [",增长", ",降幅为"] },
  { name: "perHeadCount", on: "count", pattern: /H[NI=]*$/, kind: "perHead", examples: [",平均每期"] },
  { name: "reachedCount", on: "count", pattern: /[UD]R[Yo=]*$/, kind: "count", examples: ["增加到"] },
  { name: "comparedCount", on: "count", pattern: /z[o=]*$/, kind: "count", isBase: true, examples: [",比上年的"] },
  { name: "shareBaseCount", on: "count", pattern: /S[^o]*$/, kind: "count", isBase: true, examples: [",占项目总数"] },
  { name: "changeOfCount", on: "count", pattern: /[UD]=*$/, kind: "change", examples: [",比上年增加"] },
  { name: "countOf", on: "count", pattern: /(?:)/, kind: "count", examples: ["编制"] },
];

/** Points have kinds of their own. */
export const POINT_RULES: readonly ReadingRule[] = [
  { name: "pointsOff", on: "count", pattern: /k=*$/, kind: "deduction", examples: ["扣"] },
  { name: "weightOf", on: "count", pattern: /W[=N]*$/, kind: "weight", examples: ["满分"] },
  { name: "scoreOf", on: "count", pattern: /V[=N]*$/, kind: "score", examples: [",得", "自评得分"] },
];

/** 控制率, 回收率: rates that bear a name of their own. */
export const NAMED_RATIO = /([\u4e00-\u9fa5]{1,12}(?:率|(?<=满意)度))(?:指标)?(?:为|是|达到?|:)*$/;
