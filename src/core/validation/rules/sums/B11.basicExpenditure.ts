import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";
import { evaluateBasicGroups } from "./basicGroups";

/** B11: 基本支出决算明细表: 人员经费 + 公用经费, classes and their items. */
export const B11 = defineRule({
  id: "B11",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则117、213" }],
  needs: [["basicExpenditureByEconomicClass"], ["budgetBasicByEconomicClass"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B11"),
    {
      form: "tree",
      kinds: ["basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"],
      roles: ["amount", "total", "personnel", "public"],
    },
  ],
  check: (context) => evaluateBasicGroups(context),
  inText: {
    severity: "error",
    examples: [
      saysOf("identity", "基本支出60.00万元。\n人员经费50.00万元。\n公用经费12.00万元。"),
      silentOn("基本支出62.00万元。\n人员经费50.00万元。\n公用经费12.00万元。"),
    ],
  },
  examples: [
    says("total", { set: { "基本支出|人员经费合计": 400 } }),
    silent({ set: { "基本支出|人员经费合计": 376.01 } }),
  ],
});
