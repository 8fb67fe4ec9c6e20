import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { purchasesAndAssets } from "../../families/books/accountNature";

export const E15 = defineRule({
  id: "E15",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance", "basicExpenditureByEconomicClass"]],
  reads: ["tables", "books"],
  check: (context) => purchasesAndAssets.check(context),
  examples: [
    says("default", { of: "books", set: { "科目余额表!E7": 20000 } }),
    silent({ of: "books", set: { "科目余额表!E7": 60000 } }),
  ],
});
