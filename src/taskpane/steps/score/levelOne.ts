import type { IndicatorScore } from "../../../core/indicators/scoreSheet";

/** The indicators of one first-level indicator, in the system's order, with what they come to. */
export interface LevelOne {
  readonly name: string;
  readonly indicators: readonly IndicatorScore[];
  /** Sum of the points that could be computed. */
  readonly score: number;
  /** Sum of their weights. */
  readonly outOf: number;
  /** Sum of the weights of all that apply. */
  readonly weight: number;
}

export function groupByLevelOne(indicators: readonly IndicatorScore[]): readonly LevelOne[] {
  const names = [...new Set(indicators.map(({ level1 }) => level1))];
  return names.map((name) => {
    const group = indicators.filter(({ level1 }) => level1 === name);
    const applicable = group.filter(({ status }) => status !== "notApplicable");
    const scored = applicable.filter(({ score }) => score !== null);
    return {
      name,
      indicators: group,
      score: total(scored.map(({ score }) => score ?? 0)),
      outOf: total(scored.map(({ weight }) => weight)),
      weight: total(applicable.map(({ weight }) => weight)),
    };
  });
}

/** Points have two decimals at most: added as whole hundredths. */
function total(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
}
