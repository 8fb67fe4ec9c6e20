import { defineRule } from "../../defineRule";
import { unusualSpending } from "../../families/books/unusualEntries";

export const E12 = defineRule({
  id: "E12",
  severity: "info",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => unusualSpending.check(context),
  examples: [],
});
