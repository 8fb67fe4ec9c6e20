import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** B03: 支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余. */
export const B03 = defineRule({
  id: "B03",
  severity: "error",
  basis: ["finalAccountsForm01", { source: "checkerGuide", document: "规则D-001" }],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [
    { form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], side: "expenditure", equation: "total" },
  ],
  examples: [
    says("total", { set: { "收支总表|年末结转和结余": 11.2 } }),
    silent({ set: { "收支总表|年末结转和结余": 10.21 } }),
  ],
});
