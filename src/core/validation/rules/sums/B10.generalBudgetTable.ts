import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";

/** B10: 一般公共预算财政拨款支出决算表, across the columns and down the tree of codes. */
export const B10 = defineRule({
  id: "B10",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则120" }],
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
  inText: {
    severity: "error",
    examples: [
      saysOf(
        "identity",
        "三、一般公共预算财政拨款支出情况\n一般公共预算财政拨款支出100.00万元。基本支出60.00万元。项目支出45.00万元。",
      ),
      silentOn(
        "三、一般公共预算财政拨款支出情况\n一般公共预算财政拨款支出105.00万元。基本支出60.00万元。项目支出45.00万元。",
      ),
    ],
  },
  examples: [
    says("row", { set: { "一般公共预算|行政运行|项目支出": 5 } }),
    silent({ set: { "一般公共预算|行政运行|项目支出": 0 } }),
  ],
});
