import { defineRule } from "../../defineRule";
import { fundsOnHand } from "../../families/books/trialBalanceTotals";

export const E05 = defineRule({
  id: "E05",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => fundsOnHand.check(context),
  examples: [],
});
