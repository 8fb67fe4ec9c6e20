import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P19: 收入决算情况 against table 02. */
export const P19 = textPoint({
  id: "P19",
  topic: "income",
  words: "topic.income",
  tables: { final: "income", budget: "budgetIncome" },
  beside: { final: ["incomeExpenditureSummary"], budget: ["budgetSummary"] },
  examples: [
    breaks("finding", [["其他收入20.00万元，占2.06%", "其他收入25.00万元，占2.06%"]]),
    breaks("finding", [["财政拨款收入950.00万元，占97.94%", "财政拨款收入950.00万元，占96.94%"]]),
    breaks("finding", [["本年收入合计970.00万元", "本年收入合计980.00万元"]]),
  ],
});
