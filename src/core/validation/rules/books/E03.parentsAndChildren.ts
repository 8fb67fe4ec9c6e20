import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { parentsAndChildren } from "../../families/books/parentsAndChildren";

export const E03 = defineRule({
  id: "E03",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => parentsAndChildren.check(context),
  examples: [
    says("children", { of: "books", set: { "科目余额表!E15": 5900000, "科目余额表!F15": 5900000 } }),
    silent({ of: "books", set: { "科目余额表!C15": 0 } }),
  ],
});
