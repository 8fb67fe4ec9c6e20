import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** B05: 本年支出合计 = Σ 类. */
export const B05 = defineRule({
  id: "B05",
  severity: "error",
  basis: ["finalAccountsForm01"],
  needs: [["incomeExpenditureSummary"], ["budgetSummary"]],
  reads: ["tables"],
  relations: [
    { form: "summary", kinds: ["incomeExpenditureSummary", "budgetSummary"], side: "expenditure", equation: "sources" },
  ],
  inText: {
    severity: "error",
    examples: [
      saysOf(
        "items",
        "三、一般公共预算财政拨款支出决算情况\n一般公共预算财政拨款支出决算100.00万元。\n1.一般公共服务支出（类）财政事务（款）行政运行（项）。支出决算40.00万元。\n2.一般公共服务支出（类）财政事务（款）其他财政事务支出（项）。支出决算80.00万元。",
      ),
      silentOn(
        "三、一般公共预算财政拨款支出决算情况\n一般公共预算财政拨款支出决算100.00万元。\n1.一般公共服务支出（类）财政事务（款）行政运行（项）。支出决算40.00万元。\n2.一般公共服务支出（类）财政事务（款）其他财政事务支出（项）。支出决算60.00万元。",
      ),
    ],
  },
  examples: [
    says("sources", { set: { "收支总表|一般公共服务支出": 428.2 } }),
    silent({ set: { "收支总表|一般公共服务支出": 418.21 } }),
  ],
});
