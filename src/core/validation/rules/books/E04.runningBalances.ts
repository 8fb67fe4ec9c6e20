import { defineRule } from "../../defineRule";
import { runningBalances } from "../../families/books/ledgerBalances";

export const E04 = defineRule({
  id: "E04",
  severity: "error",
  basis: ["memory"],
  needs: [["ledger"]],
  reads: ["books"],
  check: (context) => runningBalances.check(context),
  examples: [],
});
