import { defineRule } from "../../defineRule";
import { duplicateEntries } from "../../families/books/unusualEntries";

export const E11 = defineRule({
  id: "E11",
  severity: "warning",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => duplicateEntries.check(context),
  examples: [],
});
