import type { FindingDraft, BookRelation, NotJudged } from "../../rule";
import { outcome, type RuleOutcome } from "../../rule";

/**
 * A relation that breaks three times and in more than a quarter of its places has not been understood (a column taken for
 * another, another period, a partial export): then nothing is said of single places, and the result says so first. One
 * wrong accusation costs more than a missed one.
 * @param relation what was judged; with `Unclear` the sentence under `notChecked` that says what to do.
 */
export function plausibleOutcome(
  findings: readonly FindingDraft[],
  judged: number,
  relation?: BookRelation,
): RuleOutcome {
  if (findings.length >= 3 && findings.length > judged / 4) {
    const code = relation ? `${relation}Unclear` : "relationUnclear";
    const notJudged = { code, params: { broken: findings.length, judged } };
    return { ...outcome([], 0, notJudged), unclear: [notJudged] };
  }
  const relations = relation && judged > 0 ? { relations: [relation] } : {};
  return { ...outcome(findings, judged, { code: "blank", params: {} }), ...relations };
}

/** The same for several tables, each judged by itself. */
export function joinOutcomes(outcomes: readonly RuleOutcome[]): RuleOutcome {
  const judged = outcomes.reduce((sum, each) => sum + each.judged, 0);
  const notJudged = outcomes.find((each) => each.notJudged !== undefined)?.notJudged;
  const unclear = addUp(outcomes.flatMap((each) => each.unclear ?? []));
  const relations = [...new Set(outcomes.flatMap((each) => each.relations ?? []))];
  return {
    ...outcome(
      outcomes.flatMap(({ findings }) => findings),
      judged,
      unclear[0] ?? notJudged ?? { code: "blank", params: {} },
    ),
    ...(unclear.length > 0 ? { unclear } : {}),
    ...(relations.length > 0 ? { relations } : {}),
  };
}

/** What several tables gave up on for the same reason is told once, with the sums of their places. */
function addUp(unclear: readonly NotJudged[]): NotJudged[] {
  const byCode = new Map<string, NotJudged>();
  for (const { code, params } of unclear) {
    const before = byCode.get(code)?.params;
    byCode.set(code, {
      code,
      params: before
        ? {
            ...params,
            broken: Number(before.broken) + Number(params.broken),
            judged: Number(before.judged) + Number(params.judged),
          }
        : params,
    });
  }
  return [...byCode.values()];
}
