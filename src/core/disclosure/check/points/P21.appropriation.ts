import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P21: 财政拨款收入支出决算总体情况 against table 04. */
export const P21 = textPoint({
  id: "P21",
  topic: "appropriation",
  words: "topic.appropriation",
  tables: { final: "appropriationSummary", budget: "budgetAppropriationSummary" },
  beside: { final: [], budget: [] },
  examples: [
    breaks("finding", [["年度财政拨款收入支出总计970.00万元", "年度财政拨款收入支出总计9.70万元"]]),
    breaks("finding", [["增长4.30%", "增长5.30%"]]),
    breaks("finding", [["年度财政拨款收入支出总计970.00万元", "年度财政拨款收入支出总计870.00万元"]]),
  ],
});
