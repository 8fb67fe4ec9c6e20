import { defineRule } from "../../defineRule";
import { parentsAndChildren } from "../../families/books/parentsAndChildren";

export const E03 = defineRule({
  id: "E03",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => parentsAndChildren.check(context),
  examples: [],
});
