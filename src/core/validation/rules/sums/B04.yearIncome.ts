import { defineRule } from "../../defineRule";

/** B04: 本年收入合计 = Σ the sources of income. */
export const B04 = defineRule({
  id: "B04",
  severity: "error",
  basis: ["CJ01"],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [
    { form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], side: "income", equation: "sources" },
  ],
  examples: [],
});
