import { defineRule } from "../../defineRule";
import { parallelIncome } from "../../families/books/accountNature";

export const E07 = defineRule({
  id: "E07",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => parallelIncome.check(context),
  examples: [],
});
