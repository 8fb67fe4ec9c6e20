import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { fundsOnHand } from "../../families/books/trialBalanceTotals";

export const E05 = defineRule({
  id: "E05",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => fundsOnHand.check(context),
  examples: [
    says("closing", { of: "books", set: { "科目余额表!G23": 130000 } }),
    silent({ of: "books", set: { "科目余额表!H29": 0 } }),
  ],
});
