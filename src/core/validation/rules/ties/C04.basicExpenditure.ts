import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C04: 基本支出 by economic class = 基本支出 by function. */
export const C04 = defineRule({
  id: "C04",
  severity: "error",
  basis: ["checkerRules", { source: "checkerRuleTable", document: "规则D-006" }],
  needs: [
    ["basicExpenditureByEconomicClass", "generalBudgetExpenditure"],
    ["budgetBasicByEconomicClass", "budgetGeneralExpenditure"],
  ],
  reads: ["tables"],
  relations: [
    {
      form: "tie",
      left: "basicExpenditureByEconomicClass:basicTotal",
      right: [["generalBudgetExpenditure:totalRow.basic"]],
    },
    {
      form: "tie",
      left: "budgetBasicByEconomicClass:basicTotal",
      right: [["budgetGeneralExpenditure:totalRow.basic"]],
    },
  ],
  examples: [says("tie", { set: { "一般公共预算!F7": 449 } }), silent({ set: { "一般公共预算!F7": 439.01 } })],
});
