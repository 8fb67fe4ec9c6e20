import { cellsOf } from "../../../accounts/figure";
import { sum, type Amount } from "../../../amount/amount";
import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import type { RuleOutcome, RuleUnit } from "../../rule";
import { outcome } from "../../rule";
import { readStandards, type LimitName, type SpendingStandards } from "../../standards/spendingStandards";
import { labelledNumbers, type LabelledNumber } from "../../tables/labelledNumbers";

/** What a rule of local limits works with. */
export interface LimitContext {
  readonly context: ValidationContext;
  readonly limits: SpendingStandards["limits"];
  /** What the limits rest on, for findings. */
  readonly document: string;
}

/** `null` where a check has no number of the workbook to hold against its limit. */
export type LimitCheck = (given: LimitContext) => readonly FindingDraft[] | null;

/** A check that is off until the user has given one of its limits for the workbook's year. */
export function withLimits(names: readonly LimitName[], ...checks: readonly LimitCheck[]): RuleUnit["check"] {
  return (context) => {
    const standards = readStandards(context.snapshot.settings);
    const year = context.recognition.year?.value ?? null;
    const holds = standards && (standards.year === undefined || year === null || standards.year === year);
    if (!holds || !names.some((name) => standards.limits[name] !== undefined)) return notGiven(standards, year);
    const given = { context, limits: standards.limits, document: standards.document ?? standards.title };
    const results = checks.map((check) => check(given)).filter((result) => result !== null);
    return outcome(results.flat(), results.length, { code: "noLimitInputs", params: {} });
  };
}

function notGiven(standards: SpendingStandards | null, year: number | null): RuleOutcome {
  const isOtherYear = standards?.year !== undefined && year !== null && standards.year !== year;
  return isOtherYear
    ? outcome([], 0, { code: "limitsOfOtherYear", params: { year: standards.year ?? "" } })
    : outcome([], 0, { code: "noLimits", params: {} });
}

/** An amount beyond its limit. Both in `unit`; the words are the rule's own, by variant. */
export function beyond(
  variant: string,
  { document }: LimitContext,
  found: { readonly actual: number; readonly limit: number; readonly cells: readonly CellRef[] },
  params: Readonly<Record<string, string | number>> = {},
): FindingDraft {
  const { actual, limit, cells } = found;
  return {
    variant,
    cells,
    params: { actual: rounded(actual), limit, document, ...params },
  };
}

function rounded(number: number): number {
  return Number(number.toFixed(2));
}

export interface Total {
  readonly amount: Amount;
  readonly cells: readonly CellRef[];
}

/** Basic expenditure under some economic items; `null` where none of them is printed. */
export function economicTotal({ accounts }: ValidationContext, codes: readonly string[]): Total | null {
  const figures = accounts.basicByEconomic
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ amounts }) => amounts.amount ?? amounts.total ?? []);
  if (figures.length === 0) return null;
  return { amount: sum(figures.map(({ amount }) => amount)), cells: figures.flatMap(cellsOf) };
}

/** The first number of the workbook's forms whose label fits. */
export function numberOf(context: ValidationContext, label: RegExp): LabelledNumber | null {
  return labelledNumbers(context).find((one) => label.test(one.label)) ?? null;
}
