import { breaks } from "../pointExample";
import { textPoint } from "../textAgainstTable";

/** P26: 国有资本经营预算 against its table. */
export const P26 = textPoint({
  id: "P26",
  topic: "stateCapital",
  words: "topic.stateCapital",
  tables: { final: "stateCapital", budget: "budgetStateCapital" },
  beside: { final: ["appropriationSummary"], budget: ["budgetAppropriationSummary"] },
  examples: [
    breaks(
      "noneButAmounts",
      [
        [
          " | 合计 |  |  | \n\n注：本单位2024年度没有国有资本经营预算财政拨款支出，故本表无数据。\n",
          " | 合计 | 5.00 |  | 5.00\n\n",
        ],
      ],
      { also: ["P02", "P27"] },
    ),
    breaks(
      "someUnbound",
      [
        [
          "样例县财政局2024年度没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算安排的支出。",
          "2024年度国有资本经营预算财政拨款支出3.00万元，用于企业改制。",
        ],
      ],
      { strength: "doubt" },
    ),
    breaks("noHeading", [["八、国有资本经营预算财政拨款支出决算情况说明", "八、其他情况说明"]], { strength: "doubt" }),
  ],
});
