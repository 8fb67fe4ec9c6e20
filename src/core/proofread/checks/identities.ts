import type { Amount } from "../../amount/amount";
import { fen, numberIn, subtract, sum, ZERO } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import { itemCalled } from "../../lexicon/items";
import { pattern } from "../../lexicon/words";
import type { Equation } from "../../lexicon/relations";
import { equations } from "../../lexicon/relations";
import { halfStep } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Aspect, Statement } from "../../reading/statements";

const ASPECTS: readonly Aspect[] = ["final", "budget", "openingBudget"];

/**
 * B01–B14 in the prose: totals and parts that stand in different sentences. One report may state a name for several
 * funds: amounts are taken together only where all stand in one section, or where each name has a single amount.
 */
export const checkIdentities: Check = ({ statements, year }) =>
  ASPECTS.flatMap((aspect) => {
    const stated = statements.filter((one) => one.aspect === aspect && one.year === year && one.owner === "");
    const funds = [...new Set(stated.map(({ fund }) => fund))];
    return funds.flatMap((fund) => {
      const ofFund = stated.filter((one) => isOf(fund, one));
      const ofIts = equations("prose").filter((identity) => identity.fund === undefined || identity.fund === fund);
      return ofIts.flatMap((identity) => judge(identity, ofFund));
    });
  });

function isOf(fund: string, statement: Statement): boolean {
  if (isClosed(fund) || isClosed(statement.fund)) return statement.fund === fund;
  return statement.fund === fund || itemCalled(statement.item)?.ofEachFund !== true;
}

/** 政府性基金 and 国有资本经营: nothing of theirs is the unit's, and nothing but what they state adds to them. */
function isClosed(fund: string): boolean {
  return pattern("fund.ofItsOwn").test(fund);
}

interface Reading {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  readonly optional: readonly Statement[];
}

function judge(identity: Equation, stated: readonly Statement[]): ProofFinding[] {
  const readings = readingsOf(identity, stated);
  if (readings.some((reading) => fits(identity, reading))) return [];
  return (
    readings
      // Parts that are listed behind the whole are told as a list (G03).
      .filter(({ whole, parts }) => parts.some(({ total }) => total !== whole.mention))
      .slice(0, 1)
      .map((reading) => told(identity, reading))
  );
}

/** One amount for every name: in a section, in the lists of one total, else headlines in the whole document. */
function readingsOf(identity: Equation, stated: readonly Statement[]): Reading[] {
  const ofSections = groupBy(stated, ({ passage }) => passage.sectionNumber);
  const ofTotals = groupBy(
    stated.filter(({ total }) => total !== null),
    ({ total }) => total?.quantity.amount,
  );
  const near = [...ofSections.values(), ...ofTotals.values()].flatMap((group) => readingOf(identity, group) ?? []);
  if (near.length > 0) return near;
  const everywhere = readingOf(
    identity,
    stated.filter(({ isHeadline }) => isHeadline),
  );
  return everywhere ? [everywhere] : [];
}

/** `null` where a name is missing or has several amounts. */
function readingOf(identity: Equation, stated: readonly Statement[]): Reading | null {
  const only = (name: string) => {
    const named = stated.filter(({ item }) => item === name);
    return new Set(named.map(({ mention }) => mention.quantity.amount)).size === 1 ? (named.at(-1) ?? null) : null;
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
  return [...parts, ...optional].map(({ item, mention }) =>
    less.includes(item) ? subtract(ZERO, mention.quantity.amount) : mention.quantity.amount,
  );
}

function fits(identity: Equation, reading: Reading): boolean {
  const { whole, parts, optional } = reading;
  const all = [whole, ...parts, ...optional].map(({ mention }) => mention.quantity);
  const slack = all.reduce((total, { unit }) => total + halfStep(unit, all), 0);
  return Math.abs(sum(amountsOf(identity, reading)) - whole.mention.quantity.amount) <= slack;
}

function told(identity: Equation, reading: Reading): ProofFinding {
  const { whole, parts, optional } = reading;
  const { unit } = whole.mention.quantity;
  const amounts = amountsOf(identity, reading);
  const total = sum(amounts);
  const printed = whole.mention.quantity.amount;
  const text = (amount: Amount) => formatAmount(amount, unit);
  const signed = [...parts, ...optional].map(({ item }, at) => ({ item, amount: amounts[at] ?? ZERO }));
  return foundAt(
    whole.passage,
    whole.sentence.quote,
    identity.rule,
    isSure(identity, reading, total) ? "error" : "warning",
    {
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
    },
  );
}

/** What is not stated may be 0 or not: then more than the total is certain, less is not. */
function isSure({ optional = [], less, loose }: Equation, { whole, parts, ...reading }: Reading, total: Amount) {
  if (loose || !inOnePlace([whole, ...parts])) return false;
  if (isClosed(whole.fund) || reading.optional.length === optional.length) return true;
  return less === undefined && total > whole.mention.quantity.amount;
}

/** Headlines mean one thing wherever they stand; other names only beside each other. */
function inOnePlace(statements: readonly Statement[]): boolean {
  const [first] = statements;
  return statements.every((one) => one.isHeadline || one.passage.sectionNumber === first?.passage.sectionNumber);
}
