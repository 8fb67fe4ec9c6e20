import type { Amount } from "../../amount/amount";
import { fen, numberIn, subtract, sum, ZERO } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { PatternName } from "../../lexicon/words";
import { pattern } from "../../lexicon/words";
import type { AmountFact, Fact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import { isHeadlineName } from "../../reading/itemNames";
import type { Sentence } from "../../reading/passage";
import { halfStep } from "../../reading/precision";
import { ownWords } from "../../reading/lead";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isOwn } from "./factBook";
import type { Relation, Tie } from "./tie";

/** What came, what went and what is left, where one sentence tells all of it. */
export const movements: Relation = (book) => [
  ...book.sentences.flatMap((sentence) => {
    const facts = book.ofSentence(sentence).filter(isAmountFact);
    return [...carryOver(facts, sentence), ...adjustedBudget(facts, "error"), ...remainders(facts, sentence)];
  }),
  ...sectionsOf(book).flatMap((facts) => adjustedBudget(facts, "warning")),
];

/** The amounts of the sections that tell all of it, each in a sentence of its own. */
function sectionsOf(book: FactBook): AmountFact[][] {
  const sections = groupBy(book.facts.filter(isAmountFact), ({ passage }) => passage.sectionNumber);
  return [...sections.values()].flatMap((facts) => {
    const told = facts.filter(({ aspect, isBase }) => !isBase && /openingBudget|fullBudget|adjustment/.test(aspect));
    return new Set(told.map(({ sentence }) => sentence)).size === told.length ? [told] : [];
  });
}

const CAME_AND_WENT = ["movement.carriedIn", "movement.received", "movement.spent"] as const;

/**
 * B03: 年初结转 + 本年收入 − 本年支出 = 年末结转, where one sentence tells the four. Where it does not say that it is
 * computed so, what else came or went is not told: a question, and none of those that the unit's own equation (B15) judges.
 */
function carryOver(facts: readonly AmountFact[], { text, quote }: Sentence): Tie[] {
  if (pattern("movement.other").test(text)) return [];
  const stated = facts.filter(({ kind }) => kind === "amount");
  const named = (name: PatternName, among: readonly AmountFact[]) =>
    among.filter(({ lead }) => pattern(name).test(ownWords(lead)));
  const carriedOut = named("movement.carriedOut", stated).at(-1);
  const before = stated.filter(({ at }) => carriedOut && at < carriedOut.at);
  const [carriedIn, received, spent] = CAME_AND_WENT.map((name) => only(named(name, before)));
  if (!carriedIn || !received || !spent || !carriedOut) return [];
  const isComputed = pattern("movement.computed").test(text);
  if (!isComputed && (stated.length > 4 || stated.every(({ item }) => isHeadlineName(item)))) return [];
  const severity = isComputed ? "error" : "warning";
  const left = fen(carriedIn.quantity.amount + received.quantity.amount - spent.quantity.amount);
  return compared([carriedOut, carriedIn, received, spent], left, ({ text: written, difference, unit }) =>
    foundAt(carriedOut.passage, quote, "B03", severity, {
      variant: "carryOver",
      params: {
        opening: written(carriedIn.quantity.amount),
        received: written(received.quantity.amount),
        spent: written(spent.quantity.amount),
        left: written(left),
        closing: written(carriedOut.quantity.amount),
        difference,
        unit,
      },
      expected: numberIn(left, unit),
      actual: numberIn(carriedOut.quantity.amount, unit),
    }),
  );
}

/** C09: 年初预算 + 追加 − 调减 = 全年预算, where a sentence, or a question where a section, states each of them once. */
function adjustedBudget(facts: readonly AmountFact[], severity: "error" | "warning"): Tie[] {
  const ofSense = (sense: AmountFact["aspect"]) =>
    only(facts.filter(({ kind, aspect, isBase }) => kind === "amount" && aspect === sense && !isBase));
  const [opening, full] = [ofSense("openingBudget") ?? ofSense("budget"), ofSense("fullBudget")];
  const changes = facts.filter(({ lead }) => pattern("movement.toBudget").test(lead));
  if (!opening || !full || changes.length === 0) return [];
  // What else is told between the two may have come or gone too.
  const isBetween = ({ at }: AmountFact) => at > Math.min(opening.at, full.at) && at < Math.max(opening.at, full.at);
  const others = facts.filter((one) => isBetween(one) && !one.isBase && !changes.includes(one));
  const signed = ({ lead, quantity }: AmountFact) =>
    pattern("movement.fromBudget").test(lead) ? subtract(ZERO, quantity.amount) : quantity.amount;
  const computed = sum([opening.quantity.amount, ...changes.map(signed)]);
  const told = compared([full, opening, ...changes], computed, ({ text: written, difference, unit }) =>
    foundAt(full.passage, full.sentence.quote, "C09", severity, {
      params: {
        opening: written(opening.quantity.amount),
        changes: changes.map((one) => `${signed(one) < 0 ? "−" : "+"} ${written(one.quantity.amount)}`).join(" "),
        sum: written(computed),
        full: written(full.quantity.amount),
        difference,
        unit,
      },
      expected: numberIn(computed, unit),
      actual: numberIn(full.quantity.amount, unit),
    }),
  );
  return others.length > 0 ? told.filter(({ agreement }) => agreement === "equal") : told;
}

/** G05: 预算100万元，实际支出80万元，结余20万元. What else may have come or gone is not told, so it is a question. */
function remainders(facts: readonly AmountFact[], { text, quote }: Sentence): Tie[] {
  if (pattern("movement.other").test(text)) return [];
  return facts.flatMap((left, at): Tie[] => {
    const [from, taken] = facts.slice(Math.max(0, at - 2), at);
    if (!from || !taken || !isLeft(left) || ![from, taken].every((one) => isOwn(one) && one.depth === left.depth))
      return [];
    if (from.opener !== "" || taken.opener !== "") return [];
    // 支出828万元，累计支出1,398万元，剩余102万元: neither is what there was.
    if ([from, taken].every(({ lead }) => pattern("amount.done").test(lead))) return [];
    const computed = fen(from.quantity.amount - taken.quantity.amount);
    // 支出80万元，预算100万元，结余20万元.
    const isOtherWay = from.quantity.amount + left.quantity.amount === taken.quantity.amount;
    if (isOtherWay) return [{ relation: "difference", facts: [left, from, taken], agreement: "equal", finding: null }];
    return compared([left, from, taken], computed, ({ text: written, unit }) =>
      foundAt(left.passage, quote, "G05", "warning", {
        variant: "difference",
        params: {
          value: from.quantity.written,
          base: taken.quantity.written,
          difference: `${written(computed)}${unit}`,
          change: left.quantity.written,
        },
        expected: numberIn(computed, unit),
        actual: numberIn(left.quantity.amount, unit),
      }),
    );
  });
}

function isLeft({ kind, lead, isBase }: Fact): boolean {
  return kind === "amount" && !isBase && pattern("movement.left").test(lead);
}

function only(facts: readonly AmountFact[]): AmountFact | null {
  const [first, ...others] = facts;
  return first && others.length === 0 ? first : null;
}

interface Told {
  readonly text: (amount: Amount) => string;
  readonly difference: string;
  readonly unit: AmountFact["quantity"]["unit"];
}

/** The first of the facts against what the others come to. */
function compared(
  facts: readonly AmountFact[],
  computed: Amount,
  told: (words: Told) => NonNullable<Tie["finding"]>,
): Tie[] {
  const [claimed] = facts;
  const quantities = facts.map(({ quantity }) => quantity);
  if (!claimed || quantities.some(({ unit }) => unit !== claimed.quantity.unit)) return [];
  const { unit, amount } = claimed.quantity;
  const off = fen(Math.abs(computed - amount));
  if (off <= halfStep(unit, quantities) * quantities.length)
    return [{ relation: "difference", facts, agreement: "equal", finding: null }];
  const text = (one: Amount) => formatAmount(one, unit);
  return [
    { relation: "difference", facts, agreement: "contradiction", finding: told({ text, difference: text(off), unit }) },
  ];
}
