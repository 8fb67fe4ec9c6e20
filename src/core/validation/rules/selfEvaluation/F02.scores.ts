import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import type { EvaluationForm } from "./forms";
import { addPoints, difference, evaluationForms, numberCell, pointsSum, refsOf, samePoints } from "./forms";

/** F02: 0 ≤ score ≤ weight for every line, and the total is the sum. Source: projectSelfEvaluation2017, selfEvaluationChecker. */
export const F02 = defineRule({
  id: "F02",
  severity: "error",
  basis: ["projectSelfEvaluation2017", "selfEvaluationChecker"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  check(context) {
    const forms = evaluationForms(context);
    const findings = forms.flatMap((form) => [...beyondWeight(form), ...totalScore(form)]);
    const judged = forms.filter(({ indicators }) => indicators.some(({ row }) => numberCell(row, "score"))).length;
    return outcome(findings, judged);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("aboveWeight", "“预算执行率”分值10分，得分12分。"),
      silentOn("“预算执行率”分值10分，得分9.5分，扣0.5分。"),
    ],
  },
  examples: [
    says("beyondWeight", { of: "forms", set: { "自评表!H14": 12 } }),
    says("negative", { of: "forms", set: { "自评表!H14": -1 } }),
    says("total", { of: "forms", set: { "自评表!H22": 98.87 } }),
    silent({ of: "forms", set: { "自评表!H14": null } }),
  ],
});

function beyondWeight({ funds, indicators }: EvaluationForm): FindingDraft[] {
  const lines = [
    ...(funds ? [{ row: funds, name: "预算执行率" }] : []),
    ...indicators.map(({ row, level3 }) => ({ row, name: level3 })),
  ];
  return lines.flatMap(({ row, name }) => {
    const score = numberCell(row, "score");
    const weight = numberCell(row, "weight");
    if (!score || !weight || (score.number >= 0 && score.number <= weight.number)) return [];
    return [
      {
        variant: score.number < 0 ? "negative" : "beyondWeight",
        cells: [score.ref, weight.ref],
        params: { name, score: score.number, weight: weight.number },
        difference: difference(score.number, weight.number),
        unit: "分",
      },
    ];
  });
}

function totalScore({ funds, indicators, total }: EvaluationForm): FindingDraft[] {
  const printed = numberCell(total, "score");
  // A line without a score is not judged yet, and so is the total.
  if (!printed || indicators.some(({ row, weight }) => weight !== null && !numberCell(row, "score"))) return [];
  const parts = [numberCell(funds, "score"), ...indicators.map(({ row }) => numberCell(row, "score"))].flatMap(
    (cell) => cell ?? [],
  );
  if (parts.length === 0 || (numberCell(funds, "weight") && !numberCell(funds, "score"))) return [];
  const sum = addPoints(parts);
  if (samePoints(sum, printed.number)) return [];
  return [
    {
      variant: "total",
      cells: [printed.ref, ...refsOf(parts)],
      params: { computation: pointsSum(parts), printed: printed.number },
      expected: sum,
      actual: printed.number,
      difference: difference(printed.number, sum),
      unit: "分",
    },
  ];
}
