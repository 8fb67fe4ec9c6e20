import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { emptyAfterClosing } from "../../families/books/yearEnd";

export const E06 = defineRule({
  id: "E06",
  severity: "error",
  basis: ["governmentAccounting"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => emptyAfterClosing.check(context),
  examples: [
    says("default", { of: "books", set: { "科目余额表!F12": 8932000, "科目余额表!H12": 12000 } }),
    silent({ of: "books", set: { "科目余额表!H12": 0 } }),
  ],
});
