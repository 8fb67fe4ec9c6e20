import { defineRule } from "../../defineRule";
import { unusualSide } from "../../families/books/accountNature";

export const E10 = defineRule({
  id: "E10",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => unusualSide.check(context),
  examples: [],
});
