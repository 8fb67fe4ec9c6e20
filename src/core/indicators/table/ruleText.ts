import { pattern } from "../../lexicon/words";
import { normaliseLabel } from "../../workbook/label";
import type { Band, Scoring } from "../systems/scoringSystem";

/** What a 评分标准 says, and how many points it calls full marks (held against the weight column, rule F03). */
export interface RuleText {
  readonly scoring: Scoring;
  readonly full: number | null;
}

/**
 * Reads the customary ways of writing a rule: 分档 (=0计5分；0-10%(含)计4分；…), 每超过（低于）一个百分点扣0.5分, 每出现一例扣1分, a list of
 * items with points, 执行率×分值. `null` where the text says anything else: then a person judges, no rule is made up.
 */
export function readRuleText(text: string): RuleText | null {
  const plain = normaliseLabel(text).replaceAll("≦", "≤").replaceAll("≧", "≥");
  if (plain === "") return null;
  return readBands(plain) ?? readSteps(plain) ?? readViolations(plain) ?? readChecklist(text) ?? readRatio(plain);
}

const N = String.raw`(\d+(?:\.\d+)?)`;

/** 每超过一个百分点扣0.5分, 每低于5%扣2分, 每超过(降低)1%扣1分. */
function readSteps(text: string): RuleText | null {
  const over = "超过|超出|高于|增加|上升|超";
  const under = "低于|降低|减少|下降|少于|少";
  const match = new RegExp(
    String.raw`每(${over}|${under})(?:\(?(?:或者?|、)?(${over}|${under})\)?)?(?:(一|1)?个(?=百分点)|${N}个?(?=%|百分点)|(?=百分点))(?:%|百分点)[,:]?(?:则)?扣(?:减)?${N}分`,
    "u",
  ).exec(text);
  if (!match) return null;
  const [, first = "", second, , stepText, deductText] = match;
  const step = { step: Number(stepText ?? 1), deduct: Number(deductText) };
  const target = fullAt(text.slice(0, match.index));
  if (target === null || step.step === 0) return null;
  const full = fullPoints(text.slice(0, match.index));
  const isOver = (word: string) => over.split("|").includes(word);
  if (second !== undefined && isOver(first) !== isOver(second))
    return { scoring: { type: "two_sided_deduct", target, ...step }, full };
  return isOver(first)
    ? { scoring: { type: "cap_deduct", threshold: target, ...step, zero_zero: "full" }, full }
    : { scoring: { type: "floor_deduct", threshold: target, ...step }, full };
}

/** The value that earns full marks: ≤100%, 100%以下(含)计满分, =0. The last one before the deduction counts. */
function fullAt(text: string): number | null {
  const found = [...text.matchAll(/(?:≤|≥|<=|>=|=|小于(?:或)?等于|大于(?:或)?等于|^|[,;:。]|以)(\d+(?:\.\d+)?)%?/gu)]
    .filter((match) => !/^分/u.test(text.slice(match.index + match[0].length)))
    .map((match) => Number(match[1]));
  const values = [...new Set(found)];
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** 计5分, 得8分; `null` for 计满分. */
function fullPoints(text: string): number | null {
  const match = new RegExp(`(?:计|得)${N}分`, "u").exec(text);
  return match ? Number(match[1]) : null;
}

/** 每出现一例不符合扣1分. */
function readViolations(text: string): RuleText | null {
  const match = new RegExp(
    String.raw`(?:每(?:出现|发现|有|发生)?|有|出现|发现)(?:一|1)(?:例|项|处|次|个)[^扣;。]{0,20}扣${N}分`,
    "u",
  ).exec(text);
  return match ? { scoring: { type: "violations", deduct_each: Number(match[1]) }, full: null } : null;
}

/** ①…2分；②…2分: the items' own points make up the full marks. The reader asks `checklistItems` for them. */
function readChecklist(text: string): RuleText | null {
  const items = checklistItems(text);
  if (items.length < 2) return null;
  const full = items.reduce((sum, item) => sum + Math.round(item.points * 100), 0) / 100;
  return { scoring: { type: "checklist", sum_points: true }, full };
}

/** The items of a checklist rule with their points, in order. */
export function checklistItems(text: string): { readonly text: string; readonly points: number }[] {
  // Circled numbers become plain digits under NFKC, so the raw text is split first.
  const parts = text.split(/[①-⑳]|\([1-9]\)|（[1-9]）|;|；|\n/u).map((part) => normaliseLabel(part));
  const items = parts.map((part) =>
    new RegExp(String.raw`^(?:\d[、.])?([^%\d]{2,}?)[,:]?(?:计|得|\()?${N}分\)?[。,]?$`, "u").exec(part),
  );
  if (items.some((item, index) => item === null && parts[index] !== "")) return [];
  return items.flatMap((item) => (item ? [{ text: item[1] ?? "", points: Number(item[2]) }] : []));
}

/** 得分=执行率×10, 按比例计分 with a share of 100 %. */
function readRatio(text: string): RuleText | null {
  const match = new RegExp(String.raw`(?:得分)?=?.{0,12}率[×*x]${N}分?`, "u").exec(text);
  return match ? { scoring: { type: "ratio", full: 100, cap: true }, full: Number(match[1]) } : null;
}

interface Clause {
  readonly from: number | null;
  readonly fromIncluded: boolean | null;
  readonly to: number | null;
  readonly toIncluded: boolean | null;
  readonly points: number;
}

/** Two or more clauses that meet without gap or overlap from one end of the scale to the other. */
function readBands(text: string): RuleText | null {
  const clauses = text
    .split(/[;。]|(?<=分),|(?<=分)(?=\d|≥|≤|>|<|=|低于|大于|小于|高于)/u)
    .filter((part) => part !== "");
  const read = clauses.map(readClause);
  // A remark such as 扣完为止 or 以100%为标准 is no band; a clause with points that cannot be read is a reason to give up.
  if (read.some((clause, index) => clause === null && pattern("rule.points").test(clauses[index] ?? ""))) return null;
  const bands = meet(read.filter((clause) => clause !== null));
  if (!bands) return null;
  return {
    scoring: { type: "bands", bands, negative: "absolute" },
    full: Math.max(...bands.map((band) => band.points)),
  };
}

const POINTS = String.raw`[,:]?(?:的)?(?:,)?(?:计|得|为)?(?:${N}分|(不得分|不计分|零分))$`;

function readClause(clause: string): Clause | null {
  const pointsOf = (counted: string | undefined) => (counted === undefined ? 0 : Number(counted));
  const range = new RegExp(
    String.raw`${N}%?(\(含\))?(?:-|~|至|到)${N}%?(\(含\)|\(不含\))?(?:之间)?${POINTS}`,
    "u",
  ).exec(clause);
  if (range)
    return {
      from: Number(range[1]),
      fromIncluded: range[2] === undefined ? null : true,
      to: Number(range[3]),
      toIncluded: range[4] === undefined ? null : range[4] === "(含)",
      points: pointsOf(range[5]),
    };
  const above = new RegExp(
    String.raw`(?:(≥|>=|大于(?:或)?等于|不低于)|(>|大于|高于|超过))${N}%?(?:以上)?${POINTS}`,
    "u",
  ).exec(clause);
  if (above)
    return {
      from: Number(above[3]),
      fromIncluded: above[1] !== undefined,
      to: null,
      toIncluded: null,
      points: pointsOf(above[4]),
    };
  const below = new RegExp(
    String.raw`(?:(≤|<=|小于(?:或)?等于|不超过)|(<|小于|低于))${N}%?(?:以下)?${POINTS}`,
    "u",
  ).exec(clause);
  if (below)
    return {
      from: null,
      fromIncluded: null,
      to: Number(below[3]),
      toIncluded: below[1] !== undefined,
      points: pointsOf(below[4]),
    };
  const side = new RegExp(String.raw`${N}%?(\(含\))?(以上|以下)(\(含\))?${POINTS}`, "u").exec(clause);
  if (side) {
    const included = side[2] !== undefined || side[4] !== undefined ? true : null;
    const end = Number(side[1]);
    return side[3] === "以上"
      ? { from: end, fromIncluded: included, to: null, toIncluded: null, points: pointsOf(side[5]) }
      : { from: null, fromIncluded: null, to: end, toIncluded: included, points: pointsOf(side[5]) };
  }
  const exact = new RegExp(String.raw`=(0)%?${POINTS}`, "u").exec(clause);
  return exact ? { from: null, fromIncluded: null, to: 0, toIncluded: true, points: pointsOf(exact[2]) } : null;
}

/** Sorts the clauses and settles ends that only one neighbour states; `null` where they do not meet or stay open. */
function meet(clauses: readonly Clause[]): Band[] | null {
  const order = [...clauses].sort(
    (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || (a.to ?? Infinity) - (b.to ?? Infinity),
  );
  if (order.length < 2 || order[0]?.from !== null || order.at(-1)?.to !== null) return null;
  const bands: Band[] = [];
  for (const [index, clause] of order.entries()) {
    const [before, after] = [order[index - 1], order[index + 1]];
    const fromIncluded = before ? settle(clause.fromIncluded, before.toIncluded) : false;
    const toIncluded = after ? settle(clause.toIncluded, after.fromIncluded) : false;
    if ((before && before.to !== clause.from) || fromIncluded === null || toIncluded === null) return null;
    bands.push({
      from: clause.from,
      from_incl: fromIncluded,
      to: clause.to,
      to_incl: toIncluded,
      points: clause.points,
    });
  }
  return bands.every((band, index) => index === 0 || bands[index - 1]?.to_incl !== band.from_incl) ? bands : null;
}

/** An end's own word, else the opposite of what the neighbour says about the same end. */
function settle(own: boolean | null, neighbour: boolean | null): boolean | null {
  return own ?? (neighbour === null ? null : !neighbour);
}
