import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P24: “三公”经费 against its table. */
export const P24 = textPoint({
  id: "P24",
  topic: "threePublic",
  words: "topic.threePublic",
  tables: { final: "threePublicExpenses", budget: "budgetThreePublic" },
  beside: { final: ["basicExpenditureByEconomicClass"], budget: ["budgetBasicByEconomicClass"] },
  isAsked: true,
  examples: [
    breaks("finding", [["支出决算为3.00万元，完成预算的75.00%", "支出决算为3.00万元，完成预算的85.00%"]]),
    breaks("finding", [["公务用车运行维护费支出7.00万元", "公务用车运行维护费支出8.00万元"]]),
    breaks("finding", [["支出决算为10.00万元，完成预算的71.43%", "支出决算为11.00万元，完成预算的78.57%"]]),
  ],
});
