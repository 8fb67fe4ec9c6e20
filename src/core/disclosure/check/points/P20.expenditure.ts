import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P20: 支出决算情况 against table 03. */
export const P20 = textPoint({
  id: "P20",
  topic: "expenditure",
  words: "topic.expenditure",
  tables: { final: "expenditure", budget: "budgetExpenditure" },
  beside: { final: ["incomeExpenditureSummary"], budget: ["budgetSummary"] },
  examples: [
    breaks("finding", [["项目支出270.00万元，占30.34%", "项目支出270.00万元，占32.34%"]]),
    breaks("finding", [["基本支出620.00万元，占69.66%", "基本支出630.00万元，占69.66%"]]),
    breaks("finding", [["本年支出合计890.00万元", "本年支出合计880.00万元"]], { also: ["P22"] }),
  ],
});
