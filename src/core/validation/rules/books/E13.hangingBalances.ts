import { defineRule } from "../../defineRule";
import { hangingBalances } from "../../families/books/accountNature";

export const E13 = defineRule({
  id: "E13",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => hangingBalances.check(context),
  examples: [],
});
