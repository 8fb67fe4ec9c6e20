import { defineRule } from "../../defineRule";
import { purchasesAndAssets } from "../../families/books/accountNature";

export const E15 = defineRule({
  id: "E15",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance", "basicExpenditureByEconomicClass"]],
  reads: ["tables", "books"],
  check: (context) => purchasesAndAssets.check(context),
  examples: [],
});
