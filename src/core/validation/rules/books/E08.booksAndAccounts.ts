import { defineRule } from "../../defineRule";
import { booksAndAccounts } from "../../families/books/spending";

export const E08 = defineRule({
  id: "E08",
  severity: "error",
  basis: ["163", "memory"],
  needs: [["trialBalance"], ["ledger"]],
  reads: ["tables", "books"],
  check: (context) => booksAndAccounts.check(context),
  examples: [],
});
