import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P23: 基本支出 against table 06. */
export const P23 = textPoint({
  id: "P23",
  topic: "basic",
  words: "topic.basic",
  tables: { final: "basicExpenditureByEconomicClass", budget: "budgetBasicByEconomicClass" },
  beside: { final: ["generalBudgetExpenditure"], budget: ["budgetGeneralExpenditure"] },
  examples: [
    breaks("finding", [["人员经费520.00万元", "人员经费530.00万元"]]),
    breaks("finding", [["一般公共预算财政拨款基本支出620.00万元", "一般公共预算财政拨款基本支出630.00万元"]]),
    breaks("finding", [["公用经费100.00万元，主要包括", "公用经费110.00万元，主要包括"]]),
  ],
});
