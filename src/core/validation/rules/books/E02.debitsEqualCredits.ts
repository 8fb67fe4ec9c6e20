import { defineRule } from "../../defineRule";
import { debitsEqualCredits } from "../../families/books/trialBalanceTotals";

export const E02 = defineRule({
  id: "E02",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => debitsEqualCredits.check(context),
  examples: [],
});
