import { printedPercent } from "../../../forms/values/printedPercent";
import { says, silent } from "../../example";
import Decimal from "decimal.js";
import { amountOf, percentage } from "../../../amount/amount";
import { rowWithKey } from "../../../forms/formRows";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { FindingDraft } from "../../rule";
import type { EvaluationForm } from "./forms";
import { difference, evaluationForms, numberCell, samePoints } from "./forms";
import { unitOf } from "./funds";
import { defineRule } from "../../defineRule";

/** F04: rate = executed ÷ full-year budget; points = min(weight, weight × rate). Source: performanceSystemExecution, selfEvaluationChecker, chongqing2021. */
export const F04 = defineRule({
  id: "F04",
  severity: "error",
  basis: ["performanceSystemExecution", "selfEvaluationChecker", "chongqing2021"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: evaluationForms,
  judge(form) {
    const budget = numberCell(form.funds, "fullYearBudget") ?? numberCell(form.funds, "initialBudget");
    const executed = numberCell(form.funds, "executed");
    if (!budget || !executed || budget.number === 0) return null;
    return [...rateFinding(form, budget.number, executed.number), ...natureFinding(form, budget.number)];
  },
  examples: [
    says("rate", { of: "forms", set: { "自评表!H4": 0.9 } }),
    says("score", { of: "forms", set: { "自评表!I4": 10 } }),
    silent({ of: "forms", set: { "自评表!H4": 0.99 } }),
  ],
});

function rateFinding({ table, funds }: EvaluationForm, budget: number, executed: number): FindingDraft[] {
  const unit = unitOf(table);
  const rate = percentage(amountOf(executed, unit), amountOf(budget, unit), 6);
  const printed = numberCell(funds, "rate");
  const weight = numberCell(funds, "weight");
  const score = numberCell(funds, "score");
  if (!rate) return [];
  const cells = (["executed", "fullYearBudget"] as const).flatMap((role) => funds?.values[role]?.ref ?? []);
  const params = { executed, budget, rate: rate.toDecimalPlaces(2).toNumber() };
  const findings: FindingDraft[] = [];
  // The printed rate may be rounded to a whole percent.
  if (printed && rate.minus(printedPercent(printed)).abs().gt("0.5"))
    findings.push({
      variant: "rate",
      cells: [printed.ref, ...cells],
      params: { ...params, printed: printedPercent(printed) },
      expected: params.rate,
      actual: printedPercent(printed),
      difference: difference(printedPercent(printed), params.rate),
      unit: "%",
    });
  if (weight && score) {
    const points = Decimal.min(weight.number, rate.times(weight.number).div(100)).toDecimalPlaces(2).toNumber();
    const rounded = Math.round(points * 10) / 10;
    if (!samePoints(points, score.number) && !samePoints(rounded, score.number))
      findings.push({
        variant: "score",
        cells: [score.ref, ...cells],
        params: { ...params, weight: weight.number, points, printed: score.number },
        expected: points,
        actual: score.number,
        difference: difference(score.number, points),
        unit: "分",
      });
  }
  return findings;
}

/** Where 按支出性质分 proves another amount, the rate by that amount is told too: a hint, rule F05 has the error. */
function natureFinding({ table, funds }: EvaluationForm, budget: number): FindingDraft[] {
  const nature = numberCell(rowWithKey(table, "expenditureNature.total"), "amount");
  const executed = numberCell(funds, "executed");
  const rate = numberCell(funds, "rate");
  if (!nature || !executed || !rate || compareNumbers(table, nature.number, executed.number)) return [];
  const unit = unitOf(table);
  const byNature = percentage(amountOf(nature.number, unit), amountOf(budget, unit))?.toNumber() ?? 0;
  return [
    {
      variant: "byNature",
      severity: "warning",
      cells: [rate.ref, ...(funds?.values["score"] ? [funds.values["score"].ref] : []), nature.ref],
      params: { nature: nature.number, budget, rate: byNature, printed: printedPercent(rate), unit },
      difference: difference(printedPercent(rate), byNature),
      unit: "%",
    },
  ];
}

/** Equal but for 尾差. */
function compareNumbers(table: RecognisedTable, a: number, b: number): boolean {
  const unit = unitOf(table);
  return Math.abs(amountOf(a, unit) - amountOf(b, unit)) <= amountOf(0.01, unit);
}
