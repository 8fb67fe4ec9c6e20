import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { unusualSide } from "../../families/books/accountNature";

export const E10 = defineRule({
  id: "E10",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => unusualSide.check(context),
  examples: [
    says("debit", { of: "books", set: { "科目余额表!G7": null, "科目余额表!H7": 2050000 } }),
    silent({ of: "books", set: { "科目余额表!G8": 0 } }),
  ],
});
