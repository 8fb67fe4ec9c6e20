import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G10: shares, from the part and the whole. */
export const G10 = defineTextRule({
  id: "G10",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("share", "本年支出合计200万元，其中：基本支出150万元，占85%；项目支出50万元，占25%。"),
    silentOn("本年支出合计200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。"),
  ],
});
