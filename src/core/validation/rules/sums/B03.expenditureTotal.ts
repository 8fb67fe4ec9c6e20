import { saysOf, silentOn } from "../../textRule";
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
  inText: {
    severity: "error",
    examples: [
      saysOf("carryOver", "本年收入90.00万元加上年初结转20.00万元，减去本年支出95.00万元，年末结转18.00万元。"),
      silentOn("本年收入90.00万元加上年初结转20.00万元，减去本年支出95.00万元，年末结转15.00万元。"),
    ],
  },
  examples: [
    says("total", { set: { "收支总表|年末结转和结余": 11.2 } }),
    silent({ set: { "收支总表|年末结转和结余": 10.21 } }),
  ],
});
