import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P18: 收入支出决算总体情况 against table 01. */
export const P18 = textPoint({
  id: "P18",
  topic: "overall",
  words: "topic.overall",
  tables: { final: "incomeExpenditureSummary", budget: "budgetSummary" },
  beside: { final: ["income", "expenditure"], budget: ["budgetIncome", "budgetExpenditure"] },
  examples: [
    breaks("finding", [["2024年度收入支出总计1000.00万元", "2024年度收入支出总计1100.00万元"]]),
    breaks("finding", [["增长5.26%", "增长6.26%"]]),
    breaks("finding", [["收入支出总计增加50.00万元", "收入支出总计增加60.00万元"]]),
  ],
});
