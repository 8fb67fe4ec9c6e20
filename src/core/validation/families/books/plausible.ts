import type { Finding } from "../../../findings/finding";
import { outcome, type RuleOutcome } from "../../rule";

/**
 * A relation that breaks in more than a quarter of many rows has not been understood (another period, a partial
 * export): then nothing is said of single rows. One wrong accusation costs more than a missed one.
 */
export function plausibleOutcome(findings: readonly Finding[], judged: number): RuleOutcome {
  if (judged >= 8 && findings.length > judged / 4) {
    return outcome([], 0, { code: "relationUnclear", params: { broken: findings.length, judged } });
  }
  return outcome(findings, judged, { code: "blank", params: {} });
}

/** The same for several tables, each judged by itself. */
export function joinOutcomes(outcomes: readonly RuleOutcome[]): RuleOutcome {
  const judged = outcomes.reduce((sum, each) => sum + each.judged, 0);
  const unclear = outcomes.find(({ notJudged }) => notJudged !== undefined)?.notJudged;
  return outcome(
    outcomes.flatMap(({ findings }) => findings),
    judged,
    unclear ?? { code: "blank", params: {} },
  );
}
