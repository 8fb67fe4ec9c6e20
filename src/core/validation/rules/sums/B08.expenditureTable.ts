import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";

/** B08: 支出决算表, across the columns and down the tree of codes. */
export const B08 = defineRule({
  id: "B08",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则241、211" }],
  needs: [["expenditure"], ["budgetExpenditure"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B08"),
    {
      form: "tree",
      kinds: ["expenditure", "budgetExpenditure"],
      roles: ["total", "basic", "project", "remittedToSuperior", "operating", "subsidyToAffiliated"],
    },
  ],
  inText: {
    severity: "error",
    examples: [
      saysOf("identity", "支出合计90.00万元，其中：\n1.基本支出50.00万元。\n2.项目支出45.00万元。"),
      silentOn("支出合计95.00万元，其中：\n1.基本支出50.00万元。\n2.项目支出45.00万元。"),
    ],
  },
  examples: [
    says("row", { set: { "支出表|行政运行|基本支出": 310.5 } }),
    says("children", { set: { "支出表|行政运行|基本支出": 310.5 } }),
    silent({ set: { "支出表|行政运行|基本支出": 320.51 } }),
  ],
});
