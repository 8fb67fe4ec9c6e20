import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";

/** B10: 一般公共预算财政拨款支出决算表, across the columns and down the tree of codes. */
export const B10 = defineRule({
  id: "B10",
  severity: "error",
  basis: ["V33-120"],
  needs: [["generalBudgetExpenditure"], ["budgetGeneralExpenditure"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B10"),
    {
      form: "tree",
      kinds: ["generalBudgetExpenditure", "budgetGeneralExpenditure"],
      roles: ["total", "basic", "project", "basic.personnel", "basic.public"],
    },
  ],
  examples: [],
});
