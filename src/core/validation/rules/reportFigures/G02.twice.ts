import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G02: the same fact told with two numbers, in two places of the text or in the text and in a table. */
export const G02 = defineTextRule({
  id: "G02",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("twoPlaces", "2023年度支出合计90.00万元。\n2023年度支出合计95.00万元，比预算少。"),
    silentOn("2023年度支出合计90.00万元。\n2022年度支出合计95.00万元。"),
    silentOn("2023年度支出合计90.00万元。\n其中：基本支出合计60.00万元。"),
  ],
});
