import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G15: marks that are doubled, missing or of two widths. */
export const G15 = defineTextRule({
  id: "G15",
  severity: "info",
  basis: ["punctuation"],
  examples: [saysOf("doubled", "支出平稳。。\n收入平稳。"), silentOn("支出平稳。\n收入平稳。")],
});
