import Decimal from "decimal.js";
import { isCountUnit, unitOf } from "../../lexicon/units";
import { pattern } from "../../lexicon/words";
import type { CountFact, Fact } from "../../reading/facts";
import { isCountFact, isPercentFact } from "../../reading/facts";
import { unitWritten } from "../../reading/quantity";
import { foundAt } from "../check";
import { rateTie } from "./countTies";
import type { FactBook } from "./factBook";
import { before } from "./operands";
import type { Relation, Tie } from "./tie";

/** G05: what is counted and what is a rate, from one year to the other: 86人，比上年82人增加4人; 由92%提高到95.5%，提高3.5个百分点. */
export const levels: Relation = (book) =>
  book.facts.flatMap((fact): Tie[] => {
    if (/^reached/.test(fact.rule)) return reachedTies(fact, book);
    if (!isCountFact(fact) || fact.kind !== "change") return [];
    const ends = endsOf(fact, book);
    return ends ? [...changeTies(fact, ends, book), ...rateTies(fact, ends, book)] : [];
  });

/** What it was and what it is. */
interface Ends {
  readonly then: Fact;
  readonly now: Fact;
}

/** Percentage points lie between rates, a count between counts of its measure. */
function isLevelFor(change: CountFact): (one: Fact) => boolean {
  const isPoints = unitOf(change.quantity.measure)?.kind === "points";
  return (one) => {
    if (one.depth > change.depth || one.kind === "change" || one.kind === "rate") return false;
    if (isPoints) return isPercentFact(one);
    return isCountFact(one) && isCountUnit(one.quantity.measure) && one.quantity.measure === change.quantity.measure;
  };
}

/** The two levels that the change lies between, where the words tell which is the earlier; `null` where others may be meant. */
function endsOf(change: CountFact, book: FactBook): Ends | null {
  const near = before(change, book);
  const isLevel = isLevelFor(change);
  const now = near.at(-1);
  if (!now || !isLevel(now)) return null;
  // 较上年末增加3人，上年末为117人.
  const behind = book.facts[change.at + 1];
  const isBehind = behind?.sentence === change.sentence && behind.isBase && isLevel({ ...behind, depth: change.depth });
  if (isBehind && !now.isBase && near.length === 1) return { then: behind, now };
  const year = change.base?.year ?? null;
  const named = year === null ? undefined : near.find((one) => one !== now && isLevel(one) && one.year === year);
  if (named) return { then: named, now };
  const first = near.at(-2);
  if (!first || !isLevel(first)) return null;
  if (now.rule.startsWith("reached")) return { then: first, now };
  if (isEarlier(now, first)) return { then: now, now: first };
  // 上年92%，本年95%: without another pair before them.
  return isEarlier(first, now) && near.length === 2 ? { then: first, now } : null;
}

function isEarlier(one: Fact, other: Fact): boolean {
  if (one.isYearSaid && other.isYearSaid && one.year !== null && other.year !== null) return one.year < other.year;
  return one.isBase && !other.isBase;
}

function changeTies(change: CountFact, { then, now }: Ends, book: FactBook): Tie[] {
  const difference = now.quantity.value.minus(then.quantity.value);
  const stepped = change.quantity.value.times(change.direction);
  // Rates that were rounded each by itself.
  const place = new Decimal(10).pow(-Math.max(now.quantity.decimals, then.quantity.decimals));
  const room = isPercentFact(now) && place.lt(1) ? place : 0;
  const leadsTo = (to: Fact) => to.quantity.value.minus(then.quantity.value).minus(stepped).abs().lte(room);
  // 在职42人，其中行政26人、事业16人，比上年43人减少1人: behind a list the words may go back to its total.
  const others = before(change, book).filter((one) => one !== then && one !== now && isLevelFor(change)(one));
  const meant = [now, ...others].find(leadsTo);
  const facts = [change, meant ?? now, then];
  if (meant) return [{ relation: "difference", facts, agreement: "equal", finding: null }];
  const severity = others.length > 0 ? "warning" : "error";
  const finding = foundAt(change.passage, change.sentence.quote, "G05", severity, {
    variant: "difference",
    params: {
      value: now.quantity.written,
      base: then.quantity.written,
      difference: `${difference.toString()}${change.quantity.measure}`,
      change: `${change.direction < 0 ? "−" : "+"}${change.quantity.written}`,
    },
    expected: difference.toNumber(),
    actual: stepped.toNumber(),
  });
  return [{ relation: "difference", facts, agreement: "contradiction", finding }];
}

/** 比上年35人减少4人，下降11.43%. */
function rateTies(change: CountFact, { then, now }: Ends, book: FactBook): Tie[] {
  const rate = book.facts[change.at + 1];
  const isItsRate = rate && isPercentFact(rate) && rate.kind === "rate" && rate.sentence === change.sentence;
  if (!isItsRate || then.quantity.value.isZero() || unitOf(change.quantity.measure)?.kind === "points") return [];
  const params = { value: now.quantity.written, change: change.quantity.written };
  return [rateTie("rate", rate, [change, then, now], { rule: "G05", severity: "error", variant: "rate", params })];
}

/** 由18.60万元下降到22.32万元: the verb against the two numbers. */
function reachedTies(now: Fact, book: FactBook): Tie[] {
  const then = book.facts[now.at - 1];
  const verb = pattern("change.reached").exec(now.lead);
  if (!then || !verb || then.sentence !== now.sentence || !pattern("change.from").test(then.lead)) return [];
  if (unitWritten(then.quantity) !== unitWritten(now.quantity)) return [];
  const isRise = verb[1] !== undefined;
  const difference = now.quantity.value.minus(then.quantity.value);
  const facts = [now, then];
  if (difference.isZero() || difference.gt(0) === isRise)
    return [{ relation: "difference", facts, agreement: "equal", finding: null }];
  const finding = foundAt(now.passage, now.sentence.quote, "G05", "error", {
    variant: "comparison",
    params: { written: verb[0], value: now.quantity.written, base: then.quantity.written },
    expected: then.quantity.value.toNumber(),
    actual: now.quantity.value.toNumber(),
  });
  return [{ relation: "difference", facts, agreement: "contradiction", finding }];
}
