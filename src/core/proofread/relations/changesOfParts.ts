import Decimal from "decimal.js";
import { sum, ZERO } from "../../amount/amount";
import { equations, isWholeOf } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import { readLead } from "../../reading/lead";
import { halfStep } from "../../reading/precision";
import { foundAt } from "../check";
import { signedAmount, sumDetails } from "../sumDetails";
import type { FactBook } from "./factBook";
import { listsOf } from "./lists";
import type { Relation, Tie } from "./tie";

/** G03: where the parts make up the whole and all of them say how they changed, so do their changes. */
export const changesOfParts: Relation = (book) => [...changesTold(book), ...ofListedParts(book)];

/** 三公经费增加1.2万元，主要是公务用车增加1.8万元、公务接待费减少0.6万元: the causes are all that the item consists of. */
function changesTold(book: FactBook): Tie[] {
  const named = equations("list").filter(({ loose }) => !loose);
  return book.facts.filter(isAmountFact).flatMap((total): Tie[] => {
    if (total.kind !== "change" || total.opener !== "") return [];
    if (!named.some(({ whole }) => whole === total.item)) return [];
    const behind = book
      .ofSentence(total.sentence)
      .filter(isAmountFact)
      .filter(({ at }) => at > total.at);
    const changes = behind.filter(
      ({ kind, certainty, item }) => kind === "change" && certainty === "stated" && item !== total.item,
    );
    const isRun =
      changes.length > 1 && changes.length === behind.length && pattern("cause.mainly").test(behind[0]?.lead ?? "");
    const isAll = isWholeOf([...changes.map(({ item }) => item), OFTEN_LEFT_OUT]);
    return isRun && isAll ? judge(total, changes, false) : [];
  });
}

const OFTEN_LEFT_OUT = "因公出国（境）费";

function ofListedParts(book: FactBook): Tie[] {
  return listsOf(book).flatMap(({ wholes, readings }): Tie[] => {
    const [whole, ...others] = wholes;
    const parts = readings.find((one) => whole && sum(one.map(signedAmount)) === signedAmount(whole));
    if (!whole || !parts || others.length > 0 || whole.kind !== "amount" || parts.length < 2) return [];
    const total = changeOf(whole, book);
    const changes = parts.map((part) => changeOf(part, book));
    if (!total || changes.some((change) => change === null)) return [];
    const signed = changes.flatMap((change) => change ?? []);
    if (signed.every(({ quantity }) => quantity.amount === 0)) return [];
    if (!signed.every((change) => isOfOneBase(change, total)) || isLevelSaid(parts)) return [];
    return judge(total, signed, isWholeOf([...parts.map(({ label, item }) => `${label} ${item}`), OFTEN_LEFT_OUT]));
  });
}

/** The change that follows an amount before the next amount does. */
function changeOf(fact: AmountFact, book: FactBook): AmountFact | null {
  const behind = book.ofPassage(fact.passage).filter(({ at }) => at > fact.at);
  const end = behind.findIndex((one) => isAmountFact(one) && one.kind === "amount" && !one.isBase);
  const near = (end < 0 ? behind : behind.slice(0, end))
    .filter(isAmountFact)
    .filter(({ kind, depth }) => kind === "change" && depth === fact.depth);
  const [change, ...others] = near;
  if (!change) return levelOf(fact, near.length);
  return others.length === 0 && change.item === fact.item ? change : null;
}

/** 预算20万元，与上年预算持平: it has changed by nothing. */
function levelOf(fact: AmountFact, changes: number): AmountFact | null {
  const behind = fact.sentence.text.slice(fact.quantity.end);
  const level = pattern("change.none").exec(behind);
  if (!level || changes > 0) return null;
  const { base } = readLead(level[0], false);
  const nothing = { ...fact.quantity, amount: ZERO, value: new Decimal(0), written: `0${fact.quantity.unit}` };
  return base && { ...fact, kind: "change", rule: LEVEL, quantity: nothing, direction: 1, base };
}

/** Against one and the same: the year before, or the budget; where only one of them says it, it holds for all. */
function isOfOneBase({ base }: AmountFact, { base: other }: AmountFact): boolean {
  if (!base || !other) return false;
  const kind = (one: typeof base) => (one.aspect === null || one.aspect === "final" ? "final" : "budget");
  const years = (one: typeof base) => one.year ?? one.yearsBack;
  return kind(base) === kind(other) && (years(base) === years(other) || base.year === null || other.year === null);
}

/** 因公出国与上年持平: a part without an amount of its own, which changes nothing. */
function isLevelSaid(parts: readonly AmountFact[]): boolean {
  return parts.some(({ sentence }) => /同口径|不可比/.test(sentence.text));
}

const LEVEL = "level";
const SMALL = 100;

function judge(total: AmountFact, changes: readonly AmountFact[], isWhole: boolean): Tie[] {
  const all = [total, ...changes];
  // What is only said to be level is no number of its own.
  const facts = all.filter(({ rule }) => rule !== LEVEL);
  const quantities = all.map(({ quantity }) => quantity);
  const { unit } = total.quantity;
  if (quantities.some((quantity) => quantity.unit !== unit)) return [];
  const off = Math.abs(sum(changes.map(signedAmount)) - signedAmount(total));
  // The parts make up the whole to the last place: small whole amounts are what they are, not rounded.
  const isExact = quantities.every(({ places, value }) => places === 0 && value.lt(SMALL));
  if (off <= (isExact ? 0 : halfStep(unit, quantities) * 2 * all.length))
    return [{ relation: "changeSum", facts, agreement: "equal", finding: null }];
  const finding = foundAt(total.passage, total.sentence.quote, "G03", isWhole ? "error" : "warning", {
    variant: "changes",
    ...sumDetails(total, changes, total.item || total.label),
  });
  return [{ relation: "changeSum", facts, agreement: "contradiction", finding }];
}
