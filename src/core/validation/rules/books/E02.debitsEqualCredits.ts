import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { debitsEqualCredits } from "../../families/books/trialBalanceTotals";

export const E02 = defineRule({
  id: "E02",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => debitsEqualCredits.check(context),
  examples: [
    says("period", { of: "books", set: { "科目余额表!F6": 310000 } }),
    says("totalRow", { of: "books", set: { "科目余额表!F6": 310000 } }),
    silent({ of: "books", set: { "科目余额表!C5": 0, "科目余额表!D5": 0 } }),
  ],
});
