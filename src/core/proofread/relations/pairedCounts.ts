import { groupBy } from "../../groupBy";
import type { AmountFact, CountFact, Fact } from "../../reading/facts";
import { isAmountFact, isCountFact } from "../../reading/facts";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

interface Pair {
  readonly count: CountFact;
  readonly amount: AmountFact;
}

/** G02: 设目标的项目12个，金额300.25万元；自评的项目13个，金额300.25万元: one amount, and so one number of projects. */
export const pairedCounts: Relation = (book) => {
  const pairs = book.facts.flatMap((count) => pairAt(count, book) ?? []);
  const groups = groupBy(pairs, ({ count, amount }) =>
    [count.passage.paragraph, count.quantity.measure, amount.quantity.amount].join("|"),
  );
  return [...groups.values()].flatMap(judge);
};

const LEAST_DIGITS = 4;

/** 项目12个，涉及预算金额300.25万元: a count and, with few words between, the amount that belongs to it. */
function pairAt(count: Fact, book: FactBook): Pair | null {
  const amount = book.facts[count.at + 1];
  if (!isCountFact(count) || !isAmountFact(amount) || amount.sentence !== count.sentence) return null;
  const isTelling = amount.quantity.written.replace(/\D/g, "").length >= LEAST_DIGITS;
  const isIts = /^[,、(]?[^,;。:\d]{0,8}$/.test(amount.lead) && amount.kind === "amount";
  return isTelling && isIts ? { count, amount } : null;
}

function judge(pairs: readonly Pair[]): Tie[] {
  const [first, ...others] = pairs;
  if (!first || others.length === 0) return [];
  const said = [...groupBy(pairs, ({ count }) => count.quantity.value.toNumber()).values()];
  const facts = pairs.flatMap(({ count, amount }) => [count, amount]);
  if (said.length === 1) return [{ relation: "sameFact", facts, agreement: "equal", finding: null }];
  const [most, ...odd] = said.sort((a, b) => b.length - a.length);
  const model = most?.[0];
  const [told] = odd.flat();
  if (!model || !told) return [];
  const finding = foundAt(told.count.passage, told.count.sentence.quote, "G21", "warning", {
    variant: "ofOneAmount",
    params: {
      amount: model.amount.quantity.written,
      first: model.count.quantity.written,
      second: told.count.quantity.written,
    },
    expected: model.count.quantity.value.toNumber(),
    actual: told.count.quantity.value.toNumber(),
  });
  return [{ relation: "sameFact", facts: [told.count, model.count], agreement: "contradiction", finding }];
}
