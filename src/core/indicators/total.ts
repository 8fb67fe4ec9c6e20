import Decimal from "decimal.js";
import type { IndicatorScore, ScoreNote, ScoreSheet } from "./scoreSheet";
import type { Grade } from "./systems/scoringSystem";

export interface TotalRules {
  /** Full marks of the whole system, mostly 100. */
  readonly total: number;
  readonly grades: readonly Grade[];
  /** May this system give a total at all (complete, and its weights are known)? */
  readonly usable: boolean;
}

/**
 * Sums the scores. Until every applicable indicator is scored, `outOf` is the weight of those that are ("x of the y
 * points that could be computed"). Indicators that do not apply are taken out and the rest is brought to full marks
 * (不适用的指标剔除，按适用指标得分百分制折算). A grade only stands beside a complete total.
 */
export function totalOf(
  indicators: readonly IndicatorScore[],
  rules: TotalRules,
): Pick<ScoreSheet, "total" | "grade" | "notes" | "nextGrade"> {
  const counted = indicators.filter((indicator) => !indicator.informationOnly);
  const scored = counted.filter((indicator) => indicator.status === "scored");
  const applicable = counted.filter((indicator) => indicator.status !== "notApplicable");
  const sum = addUp(scored.map((indicator) => indicator.score ?? 0));
  const weight = addUp(scored.map((indicator) => indicator.weight));
  const all = addUp(counted.map((indicator) => indicator.weight));
  const complete = rules.usable && scored.length === applicable.length && all.eq(rules.total) && weight.gt(0);
  if (!complete)
    return {
      total: { score: sum.toNumber(), outOf: weight.toNumber(), complete },
      grade: null,
      notes: whyIncomplete(rules, all),
    };

  const recalculated = applicable.length < counted.length;
  const score = recalculated ? sum.times(rules.total).div(weight).toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : sum;
  const params = { sum: sum.toNumber(), applicable: weight.toNumber(), total: rules.total, score: score.toNumber() };
  const next = nextGrade(score, rules);
  return {
    total: { score: score.toNumber(), outOf: rules.total, complete },
    grade: gradeOf(score.times(100).div(rules.total), rules.grades),
    ...(next ? { nextGrade: next } : {}),
    notes: recalculated ? [{ code: "recalculated", params }] : [],
  };
}

/** The next better grade, and how many points of full marks lack to it; `null` in the best one. */
function nextGrade(score: Decimal, { total, grades }: TotalRules): NonNullable<ScoreSheet["nextGrade"]> | null {
  const better = grades
    .map(({ grade, min, min_incl }) => ({ grade, from: new Decimal(min).times(total).div(100), isIncluded: min_incl }))
    .filter(({ from, isIncluded }) => (isIncluded ? score.lt(from) : score.lte(from)))
    .sort((a, b) => a.from.comparedTo(b.from));
  const [next] = better;
  return next ? { grade: next.grade, points: next.from.minus(score).toNumber(), isIncluded: next.isIncluded } : null;
}

function addUp(numbers: readonly number[]): Decimal {
  return numbers.reduce((total, number) => total.plus(number), new Decimal(0));
}

function whyIncomplete(rules: TotalRules, weights: Decimal): ScoreNote[] {
  if (!rules.usable) return [{ code: "systemIncomplete", params: {} }];
  if (!weights.eq(rules.total))
    return [{ code: "weightsNotTotal", params: { sum: weights.toNumber(), total: rules.total } }];
  return [];
}

/** The grade of a score in percent, by the open and closed ends of the system's own scale (89.5 is 良). */
export function gradeOf(percent: Decimal, grades: readonly Grade[]): string | null {
  const found = grades.find(
    (grade) =>
      (grade.min_incl ? percent.gte(grade.min) : percent.gt(grade.min)) &&
      (grade.max_incl ? percent.lte(grade.max) : percent.lt(grade.max)),
  );
  return found?.grade ?? null;
}
