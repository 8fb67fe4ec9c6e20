import type { Amount } from "../../amount/amount";
import { fen, numberIn, sum } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Identity } from "../identities";
import { IDENTITIES } from "../identities";
import { halfStep } from "../precision";
import type { ProofFinding } from "../proofFinding";
import type { Aspect, Statement } from "../statements";

const ASPECTS: readonly Aspect[] = ["final", "budget", "openingBudget"];

/**
 * B01–B14 in the prose: totals and parts that stand in different sentences. One report may state a name for several
 * funds: amounts are taken together only where all stand in one section, or where each name has a single amount.
 */
export const checkIdentities: Check = ({ statements, year }) =>
  ASPECTS.flatMap((aspect) => {
    const stated = statements.filter((one) => one.aspect === aspect && one.year === year && !isOfFund(one));
    return IDENTITIES.flatMap((identity) => judge(identity, stated));
  });

function isOfFund({ fund }: Statement): boolean {
  return /基金|国有资本/.test(fund);
}

interface Reading {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  readonly optional: readonly Statement[];
}

function judge(identity: Identity, stated: readonly Statement[]): ProofFinding[] {
  const readings = readingsOf(identity, stated);
  if (readings.length === 0 || readings.some(fits)) return [];
  return readings
    .filter(({ whole, parts }) => parts.some(({ sentence }) => sentence !== whole.sentence))
    .slice(0, 1)
    .map((reading) => told(identity, reading));
}

/** One amount for every name: in a section, in the lists of one total, else in the whole document. */
function readingsOf(identity: Identity, stated: readonly Statement[]): Reading[] {
  const ofSections = groupBy(stated, ({ passage }) => passage.sectionNumber);
  const ofTotals = groupBy(
    stated.filter(({ total }) => total !== null),
    ({ total }) => total?.quantity.amount,
  );
  const near = [...ofSections.values(), ...ofTotals.values()].flatMap((group) => readingOf(identity, group) ?? []);
  if (near.length > 0) return near;
  return [readingOf(identity, stated) ?? []].flat();
}

/** `null` where a name is missing or has several amounts. */
function readingOf(identity: Identity, stated: readonly Statement[]): Reading | null {
  const only = (name: string) => {
    const named = stated.filter(({ item, owner }) => item === name && owner === "");
    return new Set(named.map(({ mention }) => mention.quantity.amount)).size === 1 ? (named.at(-1) ?? null) : null;
  };
  const whole = only(identity.whole);
  const parts = identity.parts.map(only);
  if (!whole || parts.some((part) => part === null)) return null;
  return {
    whole,
    parts: parts.flatMap((part) => part ?? []),
    optional: identity.optional.flatMap((name) => only(name) ?? []),
  };
}

function amountsOf({ parts, optional }: Reading): Amount[] {
  return [...parts, ...optional].map(({ mention }) => mention.quantity.amount);
}

function fits(reading: Reading): boolean {
  const { whole, parts, optional } = reading;
  const all = [whole, ...parts, ...optional].map(({ mention }) => mention.quantity);
  const slack = all.reduce((total, { unit }) => total + halfStep(unit, all), 0);
  return Math.abs(sum(amountsOf(reading)) - whole.mention.quantity.amount) <= slack;
}

function told({ rule, optional, isLoose = false }: Identity, reading: Reading): ProofFinding {
  const { whole, parts } = reading;
  const { unit } = whole.mention.quantity;
  const amounts = amountsOf(reading);
  const total = sum(amounts);
  const printed = whole.mention.quantity.amount;
  const text = (amount: Amount) => formatAmount(amount, unit);
  // What is not stated may be 0 or not: then more than the total is certain, less is not.
  const isComplete = optional.length === reading.optional.length;
  const isSure = !isLoose && (isComplete || total > printed) && inOnePlace([whole, ...parts]);
  return foundAt(whole.passage, whole.sentence.quote, rule, isSure ? "error" : "warning", {
    variant: "identity",
    params: {
      item: whole.item,
      parts: [...parts, ...reading.optional]
        .map(({ item, mention }) => `${item}${text(mention.quantity.amount)}`)
        .join(" + "),
      sum: text(total),
      total: text(printed),
      difference: text(fen(Math.abs(total - printed))),
      unit,
    },
    expected: numberIn(total, unit),
    actual: numberIn(printed, unit),
  });
}

/** Headlines mean one thing wherever they stand; other names only beside each other. */
function inOnePlace(statements: readonly Statement[]): boolean {
  const [first] = statements;
  return statements.every((one) => one.isHeadline || one.passage.sectionNumber === first?.passage.sectionNumber);
}
