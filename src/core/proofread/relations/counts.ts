import Decimal from "decimal.js";
import { isCountUnit } from "../../lexicon/units";
import { pattern } from "../../lexicon/words";
import type { CountFact, Fact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import { foundAt } from "../check";
import { sumTie } from "./countTies";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** G21, F02: counts and scores against their parts: 编制14名，其中行政6名、事业8名; 编制14名（行政6名、事业8名）; 两项合计14名. */
export const counts: Relation = (book) =>
  book.facts.flatMap((fact): Tie[] => {
    if (!isCount(fact)) return [];
    const lists = [...listsFrom(fact, book), ...listBefore(fact, book)];
    return [...lists.flatMap(judge), ...partAboveTotal(fact, book), ...outOf(fact, book)];
  });

function isCount(fact: Fact | undefined): fact is CountFact {
  return isCountFact(fact) && isCountUnit(fact.quantity.measure);
}

interface CountList {
  readonly total: CountFact;
  readonly parts: readonly CountFact[];
  /** 其中 and 合计 say that they are parts; a bracket alone does not. */
  readonly isSaid: boolean;
  /** The total stands behind its parts. */
  readonly isBehind: boolean;
}

function isOfOneMeasure({ quantity }: CountFact): (other: Fact) => other is CountFact {
  return (other): other is CountFact => isCount(other) && other.quantity.measure === quantity.measure;
}

/** Behind a count: 其中, or a bracket that opens with another count. */
function listsFrom(first: CountFact, book: FactBook): CountList[] {
  const own = book.ofSentence(first.sentence);
  const at = own.indexOf(first);
  const isSaid = /其中|^[,:]?(?:(?<!主要)包括|分别(?:是|为)|分为)|^:[^,;:]*$/.test(first.lead);
  const total = at > 0 ? own[at - 1] : book.ofPassage(first.passage).find((fact) => fact.at === first.at - 1);
  if (isSaid && total && isCount(total) && !isOfOneMeasure(first)(total)) return listsOfBoth(own, at);
  const isInBracket = at > 0 && total?.depth === first.depth - 1 && /^\([^,;:]*$/.test(first.lead);
  if (!total || !isOfOneMeasure(first)(total) || total.kind === "change" || !(isSaid || isInBracket)) return [];
  const parts = partsFrom(own.slice(at), first);
  return parts && parts.length > 1 ? [{ total, parts, isSaid, isBehind: false }] : [];
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
function listBefore(total: CountFact, book: FactBook): CountList[] {
  if (!pattern("total.behindParts").test(total.lead) && !pattern("score.totalBehind").test(total.lead)) return [];
  const before = book.ofSentence(total.sentence).filter(({ at, depth }) => at < total.at && depth <= total.depth);
  const isPart = isOfOneMeasure(total);
  const parts = before.filter(isPart);
  const isOfOneKind = total.quantity.measure !== "分" || parts.every(({ kind }) => kind === parts[0]?.kind);
  const isPlain =
    isOfOneKind &&
    before.length === parts.length &&
    parts.every(({ kind, lead }) => /^(?:count|score|unknown)$/.test(kind) && !/其中|等/.test(lead));
  return parts.length > 1 && isPlain ? [{ total, parts, isSaid: true, isBehind: true }] : [];
}

/** People and posts of a unit by kind; the retired and the lent are no part of them. */
const STAFF = /行政|事业|工勤|参公|政法/;
/** The kinds that are named last: of a list with one of them no kind is left out. 其中行政30名、事业15名 may leave out 工勤. */
const LAST_OF_KINDS = /^其他|工勤/;

function judge({ total, parts, isSaid, isBehind }: CountList): Tie[] {
  const printed = total.quantity.value;
  const sums = parts.map((_, at) => Decimal.sum(...parts.slice(0, at + 1).map(({ quantity }) => quantity.value)));
  const sum = sums.at(-1);
  const isScore = total.quantity.measure === "分";
  const relation = isScore ? "scoreSum" : "countSum";
  // What follows the parts may be counted beside the total: 实有9人，其中行政4人、事业5人，退休3人.
  const end = sums.findIndex(
    (one, at) => at > 0 && one.eq(printed) && (at === sums.length - 1 || !goesOn(parts, at + 1)),
  );
  if (!sum) return [];
  if (end >= 0) return [{ relation, facts: [total, ...parts.slice(0, end + 1)], agreement: "equal", finding: null }];
  const isWhole =
    isScore || (isBehind && !isOfOtherThing(total)) || parts.some(({ label }) => LAST_OF_KINDS.test(label));
  const isSure = isWhole || (isSaid && sum.gt(printed));
  const severity = isSure ? "error" : "warning";
  return [sumTie(relation, { whole: total, parts, rule: isScore ? "F02" : "G21", severity })];
}

/** 内设机构8个，下属单位3个，共4个预算单位: what is counted in all is named behind the number, and may be something else. */
function isOfOtherThing({ quantity, sentence }: CountFact): boolean {
  return /^[\u4e00-\u9fa5]/u.test(sentence.text.slice(quantity.end));
}

/** Are the counts from a place on of the same kind as those before: 工勤 beside 行政, 其他用车 beside 机要通信用车? */
function goesOn(parts: readonly CountFact[], from: number): boolean {
  const kind = parts[0]?.label.slice(-2) ?? "";
  return parts
    .slice(from)
    .every(
      ({ label }) => (STAFF.test(label) && !/退休|离休/.test(label)) || (kind.length === 2 && label.endsWith(kind)),
    );
}

/** 16项中已完成1项，…等15项未完成; 5分中得5分: of so many so many, and the rest where it is told. */
function outOf(part: CountFact, book: FactBook): Tie[] {
  const own = book.ofSentence(part.sentence);
  const total = own[own.indexOf(part) - 1];
  if (!total || !isOfOneMeasure(part)(total) || !pattern("count.outOf").test(part.lead)) return [];
  const above = part.quantity.value.gt(total.quantity.value);
  if (above) return [partTold(part, total)];
  const rest = own.find((one) => one.at > part.at && isOfOneMeasure(part)(one) && one.lead.endsWith("等"));
  const isAll = rest?.quantity.value.plus(part.quantity.value).eq(total.quantity.value);
  return [
    { relation: "countSum", facts: [part, total, ...(rest && isAll ? [rest] : [])], agreement: "equal", finding: null },
  ];
}

/** 接待15批次（其中外事接待20批次）: one part alone can exceed its total too. */
function partAboveTotal(part: CountFact, book: FactBook): Tie[] {
  const own = book.ofSentence(part.sentence);
  const total = own[own.indexOf(part) - 1];
  if (!total || !isOfOneMeasure(part)(total) || !/^[,;:(]*其中/.test(part.lead)) return [];
  if (total.kind !== "count" || part.kind !== "count" || part.quantity.value.lte(total.quantity.value)) return [];
  return [partTold(part, total)];
}

function partTold(part: CountFact, total: CountFact): Tie {
  const finding = foundAt(part.passage, part.sentence.quote, "G21", "error", {
    variant: "part",
    params: { part: part.quantity.written, total: total.quantity.written },
    expected: total.quantity.value.toNumber(),
    actual: part.quantity.value.toNumber(),
  });
  return { relation: "countSum", facts: [part, total], agreement: "contradiction", finding };
}
