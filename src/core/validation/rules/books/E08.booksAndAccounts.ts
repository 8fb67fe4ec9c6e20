import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { booksAndAccounts } from "../../families/books/spending";

export const E08 = defineRule({
  id: "E08",
  severity: "error",
  basis: ["accountsExplanation2022", "memory"],
  needs: [["trialBalance"], ["ledger"]],
  reads: ["tables", "books"],
  check: (context) => booksAndAccounts.check(context),
  examples: [
    says("total", { of: "books", set: { "支出决算表!C4": 908 } }),
    silent({ of: "books", set: { "支出决算表!D4": 604, "支出决算表!E4": 314 } }),
  ],
});
