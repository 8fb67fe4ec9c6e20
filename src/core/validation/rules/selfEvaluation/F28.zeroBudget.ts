import { says, silent } from "../../example";
import { evaluationForms, numberCell } from "./forms";
import { defineRule } from "../../defineRule";

/** F28: no rate, and so no points for it, on a budget of 0. */
export const F28 = defineRule({
  id: "F28",
  severity: "error",
  basis: ["selfEvaluationChecker"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: evaluationForms,
  judge({ funds }) {
    const budget = numberCell(funds, "fullYearBudget");
    const score = numberCell(funds, "score");
    if (!budget || !score) return null;
    if (budget.number !== 0 || score.number === 0) return [];
    return { cells: [score.ref, budget.ref], params: { score: score.number }, actual: score.number, unit: "分" };
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!D4": 0 } }),
    silent({ of: "forms", set: { "自评表!D4": 0, "自评表!I4": 0 } }),
  ],
});
