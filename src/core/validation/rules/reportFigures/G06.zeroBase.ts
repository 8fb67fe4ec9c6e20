import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G06: a rate of change against nothing. */
export const G06 = defineTextRule({
  id: "G06",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("zeroBase", "2023年会议费支出5万元，比上年增加5万元，增长100%。"),
    silentOn("2023年会议费支出5万元，比上年增加5万元，上年无此项支出。"),
  ],
});
