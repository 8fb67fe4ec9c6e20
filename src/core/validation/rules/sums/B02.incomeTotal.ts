import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** B02: 收入总计 = 本年收入合计 + 结转结余. */
export const B02 = defineRule({
  id: "B02",
  severity: "error",
  basis: ["finalAccountsForm01", { source: "checkerRules", document: "规则115" }],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [
    { form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], side: "income", equation: "total" },
  ],
  inText: {
    severity: "error",
    examples: [
      saysOf("identity", "收入总计500.00万元。本年收入合计450.00万元。年初结转和结余70.00万元。"),
      silentOn("收入总计500.00万元。本年收入合计450.00万元。年初结转和结余50.00万元。"),
    ],
  },
  examples: [
    says("total", { set: { "收支总表|年初结转和结余": 16.2 } }),
    silent({ set: { "收支总表|年初结转和结余": 15.21 } }),
  ],
});
