import Decimal from "decimal.js";
import { checkIndicator, checkSystem } from "./checkSystem";
import type { FileProblem } from "../../dataFile/schemaProblem";
import { schemaProblem } from "../../dataFile/schemaProblem";
import { indicatorSchema, systemSchema } from "./scoringSystem";
import type { ScoringSystem, SystemIndicator } from "./scoringSystem";

/** What a copy that is being changed looks like so far. */
export interface Review {
  /** By indicator id: what is wrong with that line. */
  readonly lines: ReadonlyMap<string, FileProblem>;
  /** What is wrong with the system as a whole once no line is: mostly weights that do not reach the total. */
  readonly whole: FileProblem | null;
  /** Sum of the weights that are known. */
  readonly sum: number;
  /** Ids of the lines that are no longer what the source says. */
  readonly changed: ReadonlySet<string>;
}

/** Holds a copy against the rules of every system, line by line, and against its source. */
export function reviewCopy(source: ScoringSystem, copy: ScoringSystem): Review {
  const lines = new Map<string, FileProblem>();
  for (const [index, indicator] of copy.indicators.entries()) {
    const found = lineProblem(indicator, copy, index);
    if (found) lines.set(indicator.id, found);
  }
  const weights = copy.indicators.flatMap(({ weight }) => (Number.isFinite(weight) ? [weight ?? 0] : []));
  const sum = weights.reduce((total, weight) => total.plus(weight), new Decimal(0));
  const changed = copy.indicators.filter((indicator) => isChanged(indicator, sourceOf(source, indicator)));
  return {
    lines,
    whole: lines.size > 0 ? null : wholeProblem(copy),
    sum: sum.toNumber(),
    changed: new Set(changed.map(({ id }) => id)),
  };
}

function lineProblem(indicator: SystemIndicator, copy: ScoringSystem, index: number): FileProblem | null {
  const parsed = indicatorSchema.safeParse(indicator);
  if (!parsed.success) return schemaProblem(parsed.error, indicator);
  return checkIndicator(indicator, copy, ["indicators", index]);
}

function wholeProblem(edited: ScoringSystem): FileProblem | null {
  const copy = { ...edited, indicators: withLevelWeights(edited.indicators) };
  const parsed = systemSchema.safeParse(copy);
  return parsed.success ? checkSystem(copy) : schemaProblem(parsed.error, copy);
}

/**
 * The copy as it is signed: the levels' weights follow their lines, and every line that differs from the source says so,
 * with what the source said. A line that is as the source has it has now been seen in this year's notice.
 */
export function signedCopy(
  source: ScoringSystem,
  copy: ScoringSystem,
  signature: { readonly year: number | null; readonly by: string; readonly at: string },
): ScoringSystem {
  const indicators = withLevelWeights(copy.indicators).map((indicator): SystemIndicator => {
    const before = sourceOf(source, indicator);
    const confidence = `confirmed${signature.year === null ? "" : ` ${signature.year}`}`;
    const { revised, ...line } = indicator;
    if (!isChanged(indicator, before)) return { ...line, confidence, ...(revised ? { revised } : {}) };
    const { by, at } = signature;
    const was = before ?? { weight: null, rule_text: "" };
    return { ...line, confidence, revised: { weight: was.weight, rule_text: was.rule_text, by, at } };
  });
  return { ...copy, indicators };
}

/** First- and second-level weights are the sums of their lines, wherever the file states them. */
export function withLevelWeights(indicators: readonly SystemIndicator[]): SystemIndicator[] {
  const sumOf = (belongs: (other: SystemIndicator) => boolean) =>
    indicators
      .filter(belongs)
      .reduce((total, { weight }) => total.plus(weight ?? 0), new Decimal(0))
      .toNumber();
  return indicators.map((indicator) => ({
    ...indicator,
    ...(typeof indicator.l1_weight === "number" ? { l1_weight: sumOf(({ l1 }) => l1 === indicator.l1) } : {}),
    ...(typeof indicator.l2_weight === "number" ? { l2_weight: sumOf((other) => isSameGroup(other, indicator)) } : {}),
  }));
}

function isSameGroup(a: SystemIndicator, b: SystemIndicator): boolean {
  return a.l1 === b.l1 && String(a.l2) === String(b.l2);
}

function sourceOf(source: ScoringSystem, { id }: SystemIndicator): SystemIndicator | undefined {
  return source.indicators.find((indicator) => indicator.id === id);
}

function isChanged(indicator: SystemIndicator, before: SystemIndicator | undefined): boolean {
  return !before || contentOf(indicator) !== contentOf(before);
}

/** What a line says to the score; not what follows from other lines or tells where it comes from. */
function contentOf({ l3, weight, rule_text, scoring, evidence }: SystemIndicator): string {
  return JSON.stringify([l3, weight, rule_text, scoring, evidence]);
}
