import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G17: words that were true when the report was drafted. */
export const G17 = defineTextRule({
  id: "G17",
  severity: "warning",
  basis: ["memory"],
  examples: [saysOf("default", "截至目前，项目已全部完工。"), silentOn("截至2023年12月31日，项目已全部完工。")],
});
