import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G05: changes, their rates and their directions, from the two amounts that they lie between. */
export const G05 = defineTextRule({
  id: "G05",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("rate", "2023年支出120万元，比上年增加20万元，增长25%。"),
    saysOf("direction", "2023年支出120万元，比上年增加20万元，下降20%。"),
    silentOn("2023年支出120万元，比上年增加20万元，增长20%。"),
    silentOn("2023年支出120万元，比上年增加20万元，增长20.0%；与预算持平。"),
  ],
});
