import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** B04: 本年收入合计 = Σ the sources of income. */
export const B04 = defineRule({
  id: "B04",
  severity: "error",
  basis: ["finalAccountsForm01"],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [
    { form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], side: "income", equation: "sources" },
  ],
  examples: [says("sources", { set: { "收支总表|其他收入": 13.4 } }), silent({ set: { "收支总表|其他收入": 12.41 } })],
});
