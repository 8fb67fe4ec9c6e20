import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G03: parts that do not add up to their whole. */
export const G03 = defineTextRule({
  id: "G03",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("sum", "支出合计90万元，其中：基本支出50万元，项目支出60万元。"),
    silentOn("支出合计110万元，其中：基本支出50万元，项目支出60万元。"),
    silentOn("支出合计110万元，其中：基本支出50万元，项目支出30万元等。"),
  ],
});
