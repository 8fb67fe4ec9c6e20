import Decimal from "decimal.js";
import { unitOf } from "../../lexicon/units";
import { pattern } from "../../lexicon/words";
import type { CountFact } from "../../reading/facts";
import { foundAt } from "../check";
import type { CountList } from "./countLists";
import { isCount, isOfOneMeasure, listsBefore, listsFrom } from "./countLists";
import { sumTie } from "./countTies";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** G21, F02: counts and scores against their parts: 编制14名，其中行政6名、事业8名; 编制14名（行政6名、事业8名）; 两项合计14名. */
export const counts: Relation = (book) =>
  book.facts.flatMap((fact): Tie[] => {
    if (!isCount(fact)) return [];
    const lists = [...listsFrom(fact, book), ...listsBefore(fact, book)];
    return [...lists.flatMap(judge), ...partAboveTotal(fact, book), ...outOf(fact, book)];
  });

/** People and posts of a unit by kind; the retired and the lent are no part of them. */
const STAFF = /行政|事业|工勤|参公|政法/;
/** Nobody is of two of these, nor of one of these and one of those above. */
const FURTHER_STAFF = /公务员|退休|离休|聘|临时|在编|在职/;
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
  const isSure = isWhole || (isSaid && sum.gt(printed) && areApart(parts));
  const severity = isSure ? "error" : "warning";
  return [sumTie(relation, { whole: total, parts, rule: isScore ? "F02" : "G21", severity })];
}

/** 其中拘留8人、起诉6人, 党员20人、女职工30人 may be the same people; staff by kind and what ends alike are counted once each. */
function areApart(parts: readonly CountFact[]): boolean {
  const ends = new Set(parts.map(({ label }) => label.slice(-2)));
  const arePeople = parts.every(({ quantity }) => unitOf(quantity.measure)?.counts === "persons");
  return !arePeople || ends.size === 1 || parts.every(({ label }) => STAFF.test(label) || FURTHER_STAFF.test(label));
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
