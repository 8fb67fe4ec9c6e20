import Decimal from "decimal.js";
import type { Severity } from "../../findings/finding";
import type { CountFact, Fact, PercentFact } from "../../reading/facts";
import { comparePercent, exactRatio, percentText } from "../../reading/precision";
import { foundAt } from "../check";
import type { RelationName, Tie } from "./tie";

interface Sum {
  /** The count that the parts make up, or the number that it must be. */
  readonly whole: Fact | Decimal;
  readonly parts: readonly Fact[];
  /** −1 for each part that is taken off. */
  readonly signs?: readonly number[];
  /** What rounded numbers may be off by. */
  readonly room?: Decimal | number;
  /** The number at whose sentence a contradiction is told; the whole by default. */
  readonly at?: Fact;
  readonly rule?: "G21" | "F02";
  readonly severity?: Severity;
  /** All that are bound by it. */
  readonly facts?: readonly Fact[];
}

/** Counts or scores against what they come to together. */
export function sumTie(relation: RelationName, sum: Sum): Tie {
  const { whole, parts, signs = [], room = 0, rule = "G21", severity = "warning" } = sum;
  const fact = whole instanceof Decimal ? null : whole;
  const value = whole instanceof Decimal ? whole : whole.quantity.value;
  const facts = sum.facts ?? [...(fact ? [fact] : []), ...parts];
  const added = Decimal.sum(...parts.map(({ quantity }, at) => quantity.value.times(signs[at] ?? 1)));
  if (added.minus(value).abs().lte(room)) return { relation, facts, agreement: "equal", finding: null };
  const told = sum.at ?? fact ?? parts[0];
  const finding =
    told &&
    foundAt(told.passage, told.sentence.quote, rule, severity, {
      variant: "sum",
      params: {
        parts: parts
          .map(({ quantity }, at) => `${(signs[at] ?? 1) < 0 ? "− " : "+ "}${quantity.value.toString()}`)
          .join(" ")
          .replace(/^\+ /, ""),
        sum: added.toString(),
        total: fact?.quantity.written ?? `${value.toString()}分`,
      },
      expected: fact ? added.toNumber() : value.toNumber(),
      actual: fact ? value.toNumber() : added.toNumber(),
    });
  return { relation, facts, agreement: "contradiction", finding: finding ?? null };
}

interface ToldRate {
  readonly rule: string;
  readonly severity: Severity;
  readonly variant: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A rate against the two counts that it is of. */
export function rateTie(
  relation: RelationName,
  rate: PercentFact,
  [part, whole, ...others]: readonly [CountFact, Fact, ...Fact[]],
  { rule, severity, variant, params }: ToldRate,
): Tie {
  const ratio = exactRatio(part.quantity.value, whole.quantity.value);
  const agreement = comparePercent(rate.quantity, ratio);
  const facts = [rate, part, whole, ...others];
  if (agreement !== "contradiction") return { relation, facts, agreement, finding: null };
  const recomputed = percentText(ratio.percent);
  const finding = foundAt(rate.passage, rate.sentence.quote, rule, severity, {
    variant,
    params: { ...params, rate: rate.quantity.written, recomputed },
    expected: Number(recomputed),
    actual: rate.quantity.value.toNumber(),
  });
  return { relation, facts, agreement, finding };
}
