import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { openingToClosing } from "../../families/books/trialBalanceSums";

export const E01 = defineRule({
  id: "E01",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => openingToClosing.check(context),
  examples: [
    says("default", { of: "books", set: { "科目余额表!G6": 130000 } }),
    silent({ of: "books", set: { "科目余额表!G5": 0 } }),
  ],
});
