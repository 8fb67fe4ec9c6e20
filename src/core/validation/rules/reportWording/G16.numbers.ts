import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G16: ways of writing numbers that change what they say: a decrease in multiples, 百分点 for an amount, a range without its first sign. */
export const G16 = defineTextRule({
  id: "G16",
  severity: "error",
  basis: ["numerals"],
  examples: [
    saysOf("times", "会议费支出下降3倍。"),
    saysOf("points", "会议费支出2万元，减少20个百分点。"),
    saysOf("range", "力争将成本控制在5~8%以内。"),
    silentOn("会议费支出下降30%。"),
    silentOn("执行率为95%，比上年提高2个百分点。"),
  ],
});
