import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P25: 政府性基金 against its table. */
export const P25 = textPoint({
  id: "P25",
  topic: "governmentFund",
  words: "topic.governmentFund",
  tables: { final: "governmentFund", budget: "budgetFund" },
  beside: { final: ["appropriationSummary"], budget: ["budgetAppropriationSummary"] },
  examples: [
    breaks("finding", [["政府性基金预算财政拨款支出50.00万元", "政府性基金预算财政拨款支出55.00万元"]]),
    breaks("finding", [["2024年度政府性基金预算财政拨款收入50.00万元", "2024年度政府性基金预算财政拨款收入60.00万元"]]),
    breaks("noneButAmounts", [
      [
        "2024年度政府性基金预算财政拨款收入50.00万元，政府性基金预算财政拨款支出50.00万元，用于城市建设支出。",
        "2024年度没有政府性基金预算财政拨款收入和支出。",
      ],
    ]),
  ],
});
