import type { Amount } from "../../amount/amount";
import { fen, numberIn, subtract, sum, ZERO } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import { itemCalled } from "../../lexicon/items";
import type { Equation } from "../../lexicon/relations";
import { equations } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { fundIn } from "../../reading/funds";
import { halfStep } from "../../reading/precision";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";
import type { FactBook } from "./factBook";
import { isHeadline, isOwn } from "./factBook";
import { listWith } from "./lists";
import type { Relation, Tie } from "./tie";

/** Senses that are never mixed in one sum. */
const SENSES = [["plain", "final"], ["budget", "fullBudget"], ["openingBudget"]] as const;

/**
 * B01–B15 in the prose: totals and parts that stand in different sentences. One report may state a name for several
 * funds: amounts are taken together only where all stand in one section, or where each name has a single amount.
 */
export const identities: Relation = (book) =>
  SENSES.flatMap((senses) => {
    const stated = book.facts
      .filter(isOwn)
      .filter(
        (one) =>
          senses.some((sense) => sense === one.aspect) && one.year === book.year && one.owner === "" && one.item !== "",
      );
    const funds = [...new Set(stated.map(({ fund }) => fund))];
    return funds.flatMap((fund) => {
      const ofFund = stated.filter((one) => isOf(fund, one));
      const ofIts = equations("prose").filter((identity) => identity.fund === undefined || identity.fund === fund);
      return ofIts.flatMap((identity) => judge(identity, ofFund, book));
    });
  });

function isOf(fund: string, one: AmountFact): boolean {
  if (isClosed(fund) || isClosed(one.fund)) return one.fund === fund;
  return one.fund === fund || itemCalled(one.item)?.ofEachFund !== true;
}

/** 政府性基金 and 国有资本经营: nothing of theirs is the unit's, and nothing but what they state adds to them. */
function isClosed(fund: string): boolean {
  return pattern("fund.ofItsOwn").test(fund);
}

interface Reading {
  readonly whole: AmountFact;
  readonly parts: readonly AmountFact[];
  readonly optional: readonly AmountFact[];
}

function judge(identity: Equation, stated: readonly AmountFact[], book: FactBook): Tie[] {
  const readings = readingsOf(identity, stated, book);
  const fitting = readings.find((reading) => fits(identity, reading));
  if (fitting) return [{ relation: "identity", facts: factsOf(fitting), agreement: "equal", finding: null }];
  return (
    readings
      // Parts that are listed behind the whole are told as a list (G03).
      .filter(({ whole, parts }) => parts.some((part) => totalOf(part, book) !== whole))
      .filter((reading) => !isOfOtherWhole(identity, reading, book))
      .slice(0, 1)
      .map((reading) => ({
        relation: "identity",
        facts: factsOf(reading),
        agreement: "contradiction",
        finding: told(identity, reading),
      }))
  );
}

/** 基本支出 and 项目支出 that make up what is spent in all are not those of one fund. */
function isOfOtherWhole(identity: Equation, reading: Reading, book: FactBook): boolean {
  const made = sum(amountsOf(identity, reading));
  const others = equations("prose").filter(
    ({ whole, parts }) =>
      whole !== identity.whole && parts.length > 1 && parts.every((part) => identity.parts.includes(part)),
  );
  return others.some(({ whole }) => book.amountsOf(whole).some(({ quantity }) => quantity.amount === made));
}

function factsOf({ whole, parts, optional }: Reading): AmountFact[] {
  return [whole, ...parts, ...optional];
}

/** The one total of the list that an amount stands in, where words of its sentence open it. */
function totalOf(part: AmountFact, book: FactBook): AmountFact | null {
  const list = listWith(part, book);
  const [total, ...others] = list?.wholes ?? [];
  const isOpened = list?.form !== "named" && list?.form !== "paragraphs";
  return total && others.length === 0 && isOpened ? total : null;
}

/** One amount for every name: in a section, in the lists of one total, else headlines in the whole document. */
function readingsOf(identity: Equation, stated: readonly AmountFact[], book: FactBook): Reading[] {
  const names = new Set([identity.whole, ...identity.parts, ...(identity.optional ?? [])]);
  const named = stated.filter(({ item }) => names.has(item));
  if (!identity.parts.every((part) => named.some(({ item }) => item === part))) return [];
  const ofSections = groupBy(named, ({ passage }) => passage.sectionNumber);
  const ofTotals = groupBy(named, (one) => totalOf(one, book)?.quantity.amount ?? null);
  ofTotals.delete(null);
  const near = [...ofSections.values(), ...ofTotals.values()]
    .flatMap((group) => readingOf(identity, group) ?? [])
    .filter((reading) => isOfFundSaid(reading, book));
  if (near.length > 0) return near;
  const everywhere = readingOf(identity, named.filter(isHeadline)) ?? ofOneFund(readingOf(identity, named));
  return everywhere && isOfFundSaid(everywhere, book) ? [everywhere] : [];
}

/**
 * 一般公共预算财政拨款支出 is made up of the 基本支出 of that fund: those that are listed with another total are its parts, and far
 * off the words must say that they are of no other fund.
 */
function isOfFundSaid({ whole, parts }: Reading, book: FactBook): boolean {
  const fund = fundIn(whole.item);
  return parts.every((part) => {
    const total = totalOf(part, book);
    const isListed = total !== null && (total.item !== whole.item || total.quantity.amount !== whole.quantity.amount);
    if (isListed && total.item === whole.item && total.fund !== whole.fund) return false;
    return fund === "" || fundIn(part.item) === fund || (!isListed && (part.fund !== "" || isNear(part, whole)));
  });
}

function isNear({ passage }: AmountFact, { passage: other }: AmountFact): boolean {
  return passage.sectionNumber === other.sectionNumber;
}

/** Other names mean one thing in a document where each has one amount, and all are said to be of one fund. */
function ofOneFund(reading: Reading | null): Reading | null {
  return reading && factsOf(reading).every(({ fund }) => fund === reading.whole.fund) ? reading : null;
}

/** `null` where a name is missing or has several amounts. */
function readingOf(identity: Equation, stated: readonly AmountFact[]): Reading | null {
  const only = (name: string) => {
    const named = stated.filter(({ item }) => item === name);
    return new Set(named.map(({ quantity }) => quantity.amount)).size === 1 ? (named.at(-1) ?? null) : null;
  };
  const whole = only(identity.whole);
  const parts = identity.parts.map(only);
  if (!whole || parts.some((part) => part === null)) return null;
  return {
    whole,
    parts: parts.flatMap((part) => part ?? []),
    optional: (identity.optional ?? []).flatMap((name) => only(name) ?? []),
  };
}

/** The parts with their signs. */
function amountsOf({ less = [] }: Equation, { parts, optional }: Reading): Amount[] {
  return [...parts, ...optional].map(({ item, quantity }) =>
    less.includes(item) ? subtract(ZERO, quantity.amount) : quantity.amount,
  );
}

function fits(identity: Equation, reading: Reading): boolean {
  const all = factsOf(reading).map(({ quantity }) => quantity);
  const slack = all.reduce((total, { unit }) => total + halfStep(unit, all), 0);
  return Math.abs(sum(amountsOf(identity, reading)) - reading.whole.quantity.amount) <= slack;
}

function told(identity: Equation, reading: Reading): ProofFinding {
  const { whole, parts, optional } = reading;
  const { unit, amount: printed } = whole.quantity;
  const amounts = amountsOf(identity, reading);
  const total = sum(amounts);
  const text = (amount: Amount) => formatAmount(amount, unit);
  const signed = [...parts, ...optional].map(({ item }, at) => ({ item, amount: amounts[at] ?? ZERO }));
  const severity = isSure(identity, reading, total) ? "error" : "warning";
  return foundAt(whole.passage, whole.sentence.quote, identity.rule, severity, {
    variant: "identity",
    params: {
      item: whole.item,
      parts: signed
        .map(({ item, amount }) => `${amount < 0 ? "−" : "+"} ${item}${text(fen(Math.abs(amount)))}`)
        .join(" ")
        .replace(/^\+ /, ""),
      sum: text(total),
      total: text(printed),
      difference: text(fen(Math.abs(total - printed))),
      unit,
    },
    expected: numberIn(total, unit),
    actual: numberIn(printed, unit),
  });
}

/** What is not stated may be 0 or not: then more than the total is certain, less is not. */
function isSure({ optional = [], less, loose }: Equation, { whole, parts, ...reading }: Reading, total: Amount) {
  if (loose || !inOnePlace([whole, ...parts])) return false;
  if (isClosed(whole.fund) || reading.optional.length === optional.length) return true;
  return less === undefined && total > whole.quantity.amount;
}

/** Headlines mean one thing wherever they stand; other names only beside each other. */
function inOnePlace(facts: readonly AmountFact[]): boolean {
  const [first] = facts;
  return facts.every((one) => isHeadline(one) || one.passage.sectionNumber === first?.passage.sectionNumber);
}
