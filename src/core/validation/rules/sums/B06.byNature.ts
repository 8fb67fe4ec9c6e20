import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";
import { evaluateByNature } from "./byNature";

/** B06: the third block of 财决01, by nature of expenditure and by economic class; 基本支出 and 项目支出 beside the total. */
export const B06 = defineRule({
  id: "B06",
  severity: "error",
  basis: ["finalAccountsForm01"],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: tableSums("B06"),
  check: (context) => evaluateByNature(context),
  examples: [
    says("sources", { of: "summaryByNature", set: { "财决01|人员经费": 280 } }),
    says("atMost", { of: "summaryByNature", set: { "财决01|其中：基本建设类项目": 120 } }),
    silent({ of: "summaryByNature", set: { "财决01|其中：基本建设类项目": 100 } }),
  ],
});
