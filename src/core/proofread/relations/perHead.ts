import Decimal from "decimal.js";
import { FEN_PER_UNIT } from "../../amount/amount";
import { unitOf } from "../../lexicon/units";
import type { AmountFact, CountFact, Fact } from "../../reading/facts";
import { isAmountFact, isCountFact } from "../../reading/facts";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isOwn } from "./factBook";
import { before } from "./operands";
import type { Relation, Tie } from "./tie";

/** C17, C15: amounts per head recomputed; batches of guests without a guest for each. */
export const perHead: Relation = (book) =>
  book.facts.flatMap((fact) => {
    if (isAmountFact(fact)) return fact.kind === "perHead" ? eachOf(fact, book) : [];
    return isPeople(fact) ? fewerThanBatches(fact, book) : [];
  });

/** The one amount and the one count before: `接待费1.2万元，60人次，人均200元`; of what stands further off it is a question. */
function eachOf(each: AmountFact, book: FactBook): Tie[] {
  const here = operandsOf(each, before(each, book));
  const found = here ?? operandsOf(each, nearBefore(each, book));
  if (!found) return [];
  const { amount, count } = found;
  const facts = [each, amount, count];
  const computed = new Decimal(amount.quantity.amount).div(count.quantity.value);
  const step = new Decimal(FEN_PER_UNIT[each.quantity.unit]).div(new Decimal(10).pow(each.quantity.decimals));
  const room = new Decimal(FEN_PER_UNIT[amount.quantity.unit])
    .div(new Decimal(10).pow(amount.quantity.places))
    .div(2)
    .div(count.quantity.value);
  if (computed.minus(each.quantity.amount).abs().lte(step.plus(room)))
    return [{ relation: "perHead", facts, agreement: "equal", finding: null }];
  const recomputed = computed.div(FEN_PER_UNIT[each.quantity.unit]).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  const finding = foundAt(each.passage, each.sentence.quote, "C17", here ? "error" : "warning", {
    params: {
      amount: amount.quantity.written,
      count: count.quantity.written,
      each: each.quantity.written,
      recomputed: `${recomputed.toString()}${each.quantity.unit}`,
    },
    expected: recomputed.toNumber(),
    actual: each.quantity.value.toNumber(),
  });
  return [{ relation: "perHead", facts, agreement: "contradiction", finding }];
}

/** 15批次、8人次: every batch has at least one guest. */
function fewerThanBatches(people: CountFact, book: FactBook): Tie[] {
  const run = [...before(people, book)].reverse();
  const at = run.findIndex((one) => one.depth <= people.depth && isBatches(one));
  const batches = run[at];
  if (!batches || run.slice(0, at).some(isPeople)) return [];
  if (batches.depth !== people.depth || people.quantity.value.gte(batches.quantity.value)) return [];
  const finding = foundAt(people.passage, people.sentence.quote, "C15", "warning", {
    variant: "fewerThanBatches",
    params: { batches: batches.quantity.written, people: people.quantity.written },
    expected: batches.quantity.value.toNumber(),
    actual: people.quantity.value.toNumber(),
  });
  return [{ relation: "containment", facts: [people, batches], agreement: "contradiction", finding }];
}

/** Both of them once; `null` where one is missing or told twice. */
function operandsOf(each: AmountFact, facts: readonly Fact[]) {
  const [amount, ...amounts] = facts.filter(isOwn).filter(({ aspect }) => !/budget/i.test(aspect));
  const [count, ...counts] = facts.filter(isCountFact).filter(isPer(each));
  const isSole = amount && count && amounts.length === 0 && counts.length === 0;
  return isSole && !count.quantity.value.isZero() ? { amount, count } : null;
}

const NEAR_PARAGRAPHS = 2;

function nearBefore(each: AmountFact, book: FactBook): readonly Fact[] {
  return book
    .ofSection(each.passage.sectionNumber)
    .filter(({ at, passage }) => at < each.at && each.passage.paragraph - passage.paragraph <= NEAR_PARAGRAPHS);
}

/** 车均 is of cars, 批均 of batches, 户均 of 户, 人均 of people. */
function isPer({ lead }: AmountFact): (count: CountFact) => boolean {
  const each = /(?:([^,;。平])均|每一?(.))[^,;。]*$/.exec(lead);
  const per = each?.[1] ?? each?.[2] ?? "";
  const counted = { 车: "vehicles", 辆: "vehicles", 台: "vehicles", 批: "batches" }[per];
  return ({ quantity: { measure } }) => {
    const { counts = "" } = unitOf(measure) ?? {};
    if (counted !== undefined) return counts === counted;
    return counts === ""
      ? per !== "人" && measure.startsWith(per) && per !== ""
      : counts === "persons" && !/[户场次期校]/.test(per);
  };
}

function isPeople(fact: Fact): fact is CountFact {
  return isCountFact(fact) && unitOf(fact.quantity.measure)?.counts === "persons";
}

function isBatches(fact: Fact): boolean {
  return isCountFact(fact) && unitOf(fact.quantity.measure)?.counts === "batches";
}
