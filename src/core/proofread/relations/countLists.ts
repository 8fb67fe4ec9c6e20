import type { PatternName } from "../../lexicon/words";
import { pattern } from "../../lexicon/words";
import { isCountUnit } from "../../lexicon/units";
import type { CountFact, Fact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import type { FactBook } from "./factBook";

/** A number of what can be added up. */
export function isCount(fact: Fact | undefined): fact is CountFact {
  return isCountFact(fact) && isCountUnit(fact.quantity.measure);
}

/** A count and what it is made up of. */
export interface CountList {
  readonly total: CountFact;
  readonly parts: readonly CountFact[];
  /** 其中 and 合计 say that they are parts; a bracket alone does not. */
  readonly isSaid: boolean;
  /** The total stands behind its parts. */
  readonly isBehind: boolean;
}

/** Counts of the same: 人 with 人. */
export function isOfOneMeasure({ quantity }: CountFact): (other: Fact) => other is CountFact {
  return (other): other is CountFact => isCount(other) && other.quantity.measure === quantity.measure;
}

/** Behind a count: 其中, or a bracket that opens with another count. */
export function listsFrom(first: CountFact, book: FactBook): CountList[] {
  const own = book.ofSentence(first.sentence);
  const at = own.indexOf(first);
  const isSaid =
    pattern("count.among").test(first.lead) ||
    /其中|^[,:]?(?:(?<!主要)包括|分别(?:是|为)|分为)|^:[^,;:]*$/.test(first.lead);
  const total = wholeAmong(first, own, at) ?? wholeBefore(first, own, at, book);
  if (isSaid && total && isCount(total) && !isOfOneMeasure(first)(total)) return listsOfBoth(own, at);
  const isInBracket = at > 0 && total?.depth === first.depth - 1 && /^\([^,;:]*$/.test(first.lead);
  if (!total || !isOfOneMeasure(first)(total) || total.kind === "change" || !(isSaid || isInBracket)) return [];
  const parts = partsFrom(own.slice(at), first);
  return parts && parts.length > 1 ? [{ total, parts, isSaid, isBehind: false }] : [];
}

/** 年末73人，较上年减少2人，其中在职51人: back over what has changed; 8个 at the end of the sentence before. */
function wholeBefore(first: CountFact, own: readonly Fact[], at: number, book: FactBook): Fact | undefined {
  if (at === 0) return book.ofPassage(first.passage).find((fact) => fact.at === first.at - 1);
  const isOfChange = ({ kind }: Fact) => kind === "change" || kind === "rate";
  const back = own.slice(0, at).reverse();
  if (pattern("list.cameAndWent").test(first.lead)) return back[0];
  return isOfChange(back[0] ?? first) && first.depth === back[0]?.depth
    ? back.find((one) => !isOfChange(one))
    : back[0];
}

/** 在职51人、退休22人；在职人员中行政12人、事业39人: of the one that is named again. */
function wholeAmong(first: CountFact, own: readonly Fact[], at: number): Fact | undefined {
  const name = pattern("count.among").exec(first.lead)?.[1] ?? "";
  const stem = name.replace(/(?:人员|职工|人数)$/u, "");
  return stem.length < 2 ? undefined : own.slice(0, at).find((one) => one.kind === "count" && one.label.endsWith(stem));
}

/** 接待42批次、316人次，其中：上级检查22批次、186人次，兄弟单位20批次、130人次: two lists, told in turns. */
function listsOfBoth(own: readonly Fact[], at: number): CountList[] {
  const [one, other] = own.slice(Math.max(0, at - 2), at);
  // 其中：外事2批次，10人次；其他40批次，306人次: a stop between two pairs, but not before another year's.
  const end = own
    .slice(at)
    .findIndex(
      (fact, place) =>
        !isCount(fact) ||
        fact.isYearSaid ||
        /[()等]|另|此外/u.test(fact.lead) ||
        (fact.lead.includes(";") && (place % 2 > 0 || fact.certainty !== "stated")),
    );
  const parts = own.slice(at, end < 0 ? undefined : at + end).filter(isCount);
  if (!one || !other || !isCount(one) || !isCount(other)) return [];
  if (one.quantity.measure === other.quantity.measure || one.kind !== other.kind) return [];
  const isInTurns = parts.every((part, place) => isOfOneMeasure(place % 2 === 0 ? one : other)(part));
  if (!isInTurns || parts.length < 4 || parts.length % 2 > 0) return [];
  return [one, other].map((total) => ({
    total,
    parts: parts.filter(isOfOneMeasure(total)),
    isSaid: true,
    isBehind: false,
  }));
}

/** The counts of the list; `null` where it is open (等) or says more than counts (满分15分，得9分). */
function partsFrom(facts: readonly Fact[], first: CountFact): CountFact[] | null {
  const parts: CountFact[] = [];
  // 学生3,200人，其中寄宿生2,100人；教职工260人: a stop parts what is listed only where the list begins with a colon, or is longer.
  const [second, third] = facts.filter((one) => one !== first && one.depth === first.depth);
  const isParted =
    second?.lead.startsWith(";") &&
    (first.lead.includes(":") || (third?.lead.startsWith(";") && isOfOneMeasure(first)(third)));
  for (const fact of facts) {
    const { lead, depth } = fact;
    if (fact !== first) {
      if (depth < first.depth || /其中|另|此外/.test(lead) || (!isParted && lead.includes(";"))) break;
      if (first.depth > 0 && /\).*\(/.test(lead)) break;
      if (depth > first.depth || fact.quantity.kind === "percent") continue;
      if (lead.includes("等")) return null;
    }
    if (!isOfOneMeasure(first)(fact)) break;
    const isWeighed = fact.kind === "weight" || fact.kind === "deduction" || fact.kind !== first.kind;
    if (fact.quantity.measure === "分" && isWeighed) return null;
    parts.push(fact);
  }
  return parts;
}

/** 科室6个、下属单位3个，合计9个: all counts of the unit that the sentence has stated before. */
export function listsBefore(total: CountFact, book: FactBook): CountList[] {
  if (!isTotal(total) && !isTotal(book.facts[total.at - 1])) return [];
  const own = book.ofSentence(total.sentence);
  const before = own.filter(({ at, depth }) => at < total.at && depth <= total.depth);
  const parts = isTotal(total)
    ? partsInTurns(before, total)
    : isTotal(before.at(-1))
      ? partsInTurns(before.slice(0, -1), total, before.at(-1))
      : [];
  return parts.length > 1 ? [{ total, parts, isSaid: true, isBehind: true }] : [];
}

const PLAIN = ["total.behindParts", "score.totalBehind"] as const;

function isTotal(fact: Fact | undefined, names: readonly PatternName[] = [...PLAIN, "total.ofCounts"]): boolean {
  return fact !== undefined && isCount(fact) && names.some((name) => pattern(name).test(fact.lead));
}

/**
 * The counts before a total, where nothing else is told: of its own measure alone, or in turns with another that has a total beside it
 * (城市120户260人、农村300户650人，共420户910人; 行政编制32名，实有30名；事业编制86名，实有82名；合计编制118名，实有112名).
 */
function partsInTurns(before: readonly Fact[], total: CountFact, other?: Fact): readonly CountFact[] {
  const isOpen = before.some(({ kind, lead }) => !/^(?:count|score|unknown)$/.test(kind) || /其中|等/.test(lead));
  const counted = before.filter(isCount);
  if (isOpen || counted.length < before.length) return [];
  const parts = counted.filter(isOfOneMeasure(total));
  const isOfOneKind = total.quantity.measure !== "分" || parts.every(({ kind }) => kind === parts[0]?.kind);
  const isPlain = !other && parts.length === counted.length && isTotal(total, PLAIN);
  if (isPlain) return isOfOneKind ? parts : [];
  const [first, second] = counted;
  if (!first || !second || counted.length < 4 || counted.length % 2 > 0) return [];
  const isByMeasure = first.quantity.measure !== second.quantity.measure;
  const nameOf = ({ quantity, label }: CountFact) => (isByMeasure ? quantity.measure : label.slice(-2));
  const isInTurns = counted.every((one, at) => nameOf(one) === nameOf(at % 2 === 0 ? first : second));
  if (!isInTurns || nameOf(first) === nameOf(second)) return [];
  return counted.filter((_, at) => at % 2 === (other ? 1 : 0)).filter(isOfOneMeasure(total));
}
