import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** B01: 收入总计 = 支出总计. */
export const B01 = defineRule({
  id: "B01",
  severity: "error",
  basis: ["finalAccountsForm01", { source: "checkerRules", document: "规则115" }],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [{ form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], equation: "balance" }],
  inText: {
    severity: "error",
    examples: [
      saysOf("identity", "2022年度收入总计500.00万元。2022年度支出总计480.00万元。"),
      silentOn("2022年度收入总计500.00万元。2022年度支出总计500.00万元。"),
    ],
  },
  examples: [says("balance", { set: { "收支总表|总计": 577.9 } }), silent({ set: { "收支总表|总计": 576.91 } })],
});
