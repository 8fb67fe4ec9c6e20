import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G19: wrong characters and words. */
export const G19 = defineTextRule({
  id: "G19",
  severity: "info",
  basis: ["standardCharacters"],
  examples: [saysOf("misspelt", "加强监督検查，确保资金安全。"), silentOn("加强监督检查，确保资金安全。")],
});
