import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G07: rates of completion, from budget and final amount. */
export const G07 = defineTextRule({
  id: "G07",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("rate", "年初预算100万元，支出决算90万元，完成年初预算的80%。"),
    silentOn("年初预算100万元，支出决算90万元，完成年初预算的90%。"),
  ],
});
