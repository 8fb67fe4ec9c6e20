import { groupBy } from "../../groupBy";
import { countNamed } from "../../lexicon/items";
import { unitOf } from "../../lexicon/units";
import { pattern } from "../../lexicon/words";
import type { Fact } from "../../reading/facts";
import { isCountFact, isPercentFact } from "../../reading/facts";
import { foundAt } from "../check";
import { isSlip, isTurned } from "./slip";
import type { Relation, Tie } from "./tie";

/**
 * G02, G21: a count, a rate or a score told twice. What a report counts once (批次, 人次, 保有量) contradicts itself outright; of
 * other names only numbers that differ by a slip are shown, for a second survey may have come to another rate.
 */
export const sameLevel: Relation = (book) => {
  const named = book.facts.flatMap((fact) => nameOf(fact, book.facts[fact.at - 1]) ?? []);
  return [...groupBy(named, ({ key }) => key).values()].flatMap(judge);
};

interface Named {
  readonly fact: Fact;
  readonly name: string;
  readonly key: string;
  /** Counted once in a report. */
  readonly isKnown: boolean;
}

const LEAST_NAME = 4;
const TELLING = 5;

function nameOf(fact: Fact, previous: Fact | undefined): Named | null {
  if (fact.isBase || fact.depth > 0 || fact.opener === "whole") return null;
  const known = isCountFact(fact) && fact.kind === "count" ? knownName(fact, previous) : null;
  const name = known ?? fact.label.replace(pattern("level.before"), "");
  const isTold = isPercentFact(fact) ? isLevel(fact) : isCountFact(fact) && isScore(fact);
  if (known === null && (!isTold || name.length < LEAST_NAME)) return null;
  const unit = fact.quantity.kind === "count" ? fact.quantity.measure : "%";
  const of = known === null && unit !== "%" ? fact.item : "";
  // 问卷结果显示服务对象满意度 and 服务对象满意度 are one.
  const end = unit === "%" ? name.slice(-TELLING) : name;
  return { fact, name, key: [end, unit, fact.year ?? "", of, fact.owner].join("|"), isKnown: known !== null };
}

/** 满意度, 执行率: rates that bear a name of their own. */
function isLevel({ kind, label }: Fact): boolean {
  return (kind === "ratio" || kind === "completion" || kind === "unknown") && pattern("level.name").test(label);
}

function isScore({ kind, label, quantity }: Fact): boolean {
  return (
    kind === "score" && quantity.kind === "count" && quantity.measure === "分" && pattern("score.total").test(label)
  );
}

/** 国内公务接待12批次、96人次: the guests are those of the batches. */
function knownName(fact: Fact, previous: Fact | undefined): string | null {
  const counts = measureOf(fact);
  if (counts === "batches") return pattern("level.reception").test(fact.label) ? "国内公务接待批次" : null;
  if (counts === "persons" && previous?.sentence === fact.sentence && measureOf(previous) === "batches")
    return fact.label === "" && knownName(previous, undefined) ? "国内公务接待人次" : null;
  const item = countNamed(fact.label);
  return item?.key === "vehiclesHeld" || item?.key === "receptionPersons" ? item.name : null;
}

function measureOf({ quantity }: Fact): string {
  return (quantity.kind === "count" && unitOf(quantity.measure)?.counts) || "";
}

function judge(group: readonly Named[]): Tie[] {
  const [first, ...others] = group;
  if (!first || others.length === 0) return [];
  const differing = others.filter(({ fact }) => !fact.quantity.value.eq(first.fact.quantity.value));
  const facts = group.map(({ fact }) => fact);
  const [other] = differing;
  if (!other) return [{ relation: "sameFact", facts, agreement: "equal", finding: null }];
  const values = new Set(facts.map(({ quantity }) => quantity.value.toString()));
  if (values.size > 2 || other.fact.sentence === first.fact.sentence || !isContradiction(first, other)) return [];
  const { passage, sentence, quantity } = other.fact;
  const finding = foundAt(passage, sentence.quote, first.isKnown ? "G21" : "G02", "warning", {
    variant: "twoPlaces",
    params: {
      item: first.name,
      first: first.fact.quantity.written,
      second: quantity.written,
      paragraph: first.fact.passage.paragraph,
    },
    expected: first.fact.quantity.value.toNumber(),
    actual: quantity.value.toNumber(),
  });
  return [{ relation: "sameFact", facts: [other.fact, first.fact], agreement: "contradiction", finding }];
}

const LEAST_DIGITS = 4;

function isContradiction(one: Named, other: Named): boolean {
  if (one.isKnown || one.fact.kind === "score") return true;
  const [a, b] = [one, other].map(({ fact }) => fact.quantity.written.replace(/[^\d.]/g, "")) as [string, string];
  return isSlip(a, b, LEAST_DIGITS) || (a.length === b.length && a.length > 2 && isTurned(a, b));
}
