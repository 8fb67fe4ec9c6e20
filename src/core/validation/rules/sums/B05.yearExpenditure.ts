import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** B05: 本年支出合计 = Σ 类. */
export const B05 = defineRule({
  id: "B05",
  severity: "error",
  basis: ["finalAccountsForm01"],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [
    { form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], side: "expenditure", equation: "sources" },
  ],
  examples: [
    says("sources", { set: { "收支总表|一般公共服务支出": 428.2 } }),
    silent({ set: { "收支总表|一般公共服务支出": 418.21 } }),
  ],
});
