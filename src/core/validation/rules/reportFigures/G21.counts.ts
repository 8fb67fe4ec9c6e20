import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G21: people and things: parts against the whole, names against their number, posts filled against posts approved. */
export const G21 = defineTextRule({
  id: "G21",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("sum", "共有职工20人，其中：在职12人，退休9人。"),
    saysOf("list", "下属单位3个，分别是：甲站、乙站、丙站、丁站。"),
    silentOn("共有职工21人，其中：在职12人，退休9人。"),
  ],
});
