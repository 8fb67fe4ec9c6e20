import { defineRule } from "../../defineRule";
import { openingToClosing } from "../../families/books/trialBalanceSums";

export const E01 = defineRule({
  id: "E01",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => openingToClosing.check(context),
  examples: [],
});
