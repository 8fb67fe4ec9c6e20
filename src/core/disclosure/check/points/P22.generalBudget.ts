import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P22: 一般公共预算财政拨款支出: total, structure, each 项, against table 05. */
export const P22 = textPoint({
  id: "P22",
  topic: "generalBudget",
  words: "topic.generalBudget",
  tables: { final: "generalBudgetExpenditure", budget: "budgetGeneralExpenditure" },
  beside: {
    final: ["appropriationSummary", "expenditure"],
    budget: ["budgetAppropriationSummary", "budgetExpenditure"],
  },
  examples: [
    breaks("finding", [["卫生健康支出（类）40.00万元，占4.88%", "卫生健康支出（类）40.00万元，占5.88%"]]),
    breaks("finding", [["完成年初预算的97.44%", "完成年初预算的79.44%"]]),
    breaks("finding", [
      [
        "年初预算为90.00万元，支出决算为80.00万元，完成年初预算的88.89%",
        "年初预算为90.00万元，支出决算为81.00万元，完成年初预算的90.00%",
      ],
    ]),
  ],
});
