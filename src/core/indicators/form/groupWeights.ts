import { pattern } from "../../lexicon/words";
import Decimal from "decimal.js";
import type { IndicatorScore, ScoreNote } from "../scoreSheet";
import type { ScoringSystem } from "../systems/scoringSystem";

/**
 * Where a form's first-level weights are not those of the system (三级指标分值之和须等于一级权重): one note per group. A group
 * of the form that the system does not know counts against a system weight of 0.
 */
export function groupDifferences(system: ScoringSystem, indicators: readonly IndicatorScore[]): ScoreNote[] {
  const wanted = sums(system.indicators.map(({ l1, weight }) => [l1, weight ?? 0]));
  const present = sums(
    indicators.filter((each) => !each.informationOnly).map(({ level1, weight }) => [level1, weight]),
  );
  const groups = new Set([...wanted.keys(), ...present.keys()]);
  return [...groups].flatMap((group) => {
    const [system, form] = [wanted, present].map((each) => each.get(group) ?? new Decimal(0));
    if (!system || !form || system.eq(form)) return [];
    return [{ code: "groupWeightDiffers", params: { group, form: form.toNumber(), system: system.toNumber() } }];
  });
}

/** By first level; 产出 and 产出指标 are one. */
function sums(pairs: readonly (readonly [string, number])[]): Map<string, Decimal> {
  const result = new Map<string, Decimal>();
  for (const [level, weight] of pairs) {
    const name = `${level.replace(pattern("level.indicators"), "").replace(pattern("level.served"), "")}`;
    result.set(name, (result.get(name) ?? new Decimal(0)).plus(weight));
  }
  return result;
}
