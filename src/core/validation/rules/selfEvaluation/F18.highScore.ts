import { says, silent } from "../../example";
import { cellsOf } from "../../../accounts/figure";
import { countFigure } from "../../../accounts/lookUp";
import { evaluationForms, numberCell } from "../selfEvaluation/forms";
import { defineRule } from "../../defineRule";

/** F18: 95 points and more beside facts that cost points. For a person to judge. Source: memory. */
export const F18 = defineRule({
  id: "F18",
  severity: "warning",
  manual: true,
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noForm",
  each: evaluationForms,
  judge({ total, funds }, { accounts }) {
    const score = numberCell(total, "score");
    if (!score) return null;
    const quota = countFigure(accounts, "baseData.staff.quota", "staff.total.quota");
    const actual = countFigure(accounts, "baseData.staff.actual", "staff.total.actual");
    const rate = numberCell(funds, "rate");
    const isOver = quota !== null && actual !== null && actual.count > quota.count;
    const isLow = rate !== null && (rate.number <= 2 ? rate.number * 100 : rate.number) < 90;
    if (score.number < 95 || (!isOver && !isLow)) return [];
    const low = isLow
      ? [rate.ref, ...(["executed", "fullYearBudget"] as const).flatMap((role) => funds?.values[role]?.ref ?? [])]
      : [];
    return {
      variant: isOver ? "overQuota" : "lowExecution",
      cells: [score.ref, ...low, ...(isOver ? [quota, actual].flatMap(cellsOf) : [])],
      params: { score: score.number },
      actual: score.number,
      unit: "分",
    };
  },
  examples: [
    says("overQuota", { of: "forms", set: { "基础数据表!D3": 45 } }),
    silent({ of: "forms", set: { "基础数据表!D3": 45, "自评表!H22": 94 } }),
  ],
});
