import type { ValidationContext } from "../context";
import { compare, type Comparison, type Term } from "../equation";
import { equationDraft } from "../equationDraft";
import type { FindingDraft, RuleOutcome } from "../rule";
import type { TieRelation } from "./relation";
import { isUnitSlip } from "./unitSlip";
import { selectTerms } from "./selectTerms";

/** Two tables against each other. With several conventions, one that agrees is enough. */
export function evaluateTie(relation: TieRelation, context: ValidationContext): RuleOutcome {
  const { form } = relation;
  return evaluatePairs(relation, context, (comparison) => {
    if (form !== "tie" && comparison.agreement !== "contradiction") return null;
    return form === "atMost" && comparison.difference <= 0 ? null : equationDraft(form, comparison);
  });
}

function evaluatePairs(
  relation: TieRelation,
  context: ValidationContext,
  report: (comparison: Comparison) => FindingDraft | null,
): RuleOutcome {
  const findings: FindingDraft[] = [];
  const equations: Comparison[] = [];
  let judged = 0;
  for (const [left, alternatives] of termPairs(relation, context)) {
    const comparison = bestOf(alternatives.map((right) => compare(left, right)));
    if (!comparison) continue;
    judged += 1;
    // Units that contradict each other are one cause with one finding: A03.
    if (isUnitSlip(comparison)) continue;
    if (relation.form !== "atMost") equations.push(comparison);
    const finding = report(comparison);
    if (finding) findings.push(finding);
  }
  return { findings, judged, equations };
}

/** Left terms with the right terms of every convention, class by class. */
export function* termPairs(
  relation: TieRelation,
  context: ValidationContext,
): Generator<[left: readonly Term[], right: readonly (readonly Term[])[]]> {
  const left = selectTerms(relation.left, context);
  if (!left) return;
  const rights = relation.right.map((selectors) => selectors.map((selector) => selectTerms(selector, context)));
  for (const [code, terms] of left) {
    yield [terms, rights.map((one) => one.flatMap((selected) => selected?.get(code) ?? []))];
  }
}

const ORDER = { equal: 0, roundingDifference: 1, contradiction: 2 };

function bestOf(comparisons: readonly (Comparison | null)[]): Comparison | null {
  return comparisons.reduce<Comparison | null>(
    (best, one) => (one && (!best || ORDER[one.agreement] < ORDER[best.agreement]) ? one : best),
    null,
  );
}
