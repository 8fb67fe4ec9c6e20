import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { runningBalances } from "../../families/books/ledgerBalances";

export const E04 = defineRule({
  id: "E04",
  severity: "error",
  basis: ["memory"],
  needs: [["ledger"]],
  reads: ["books"],
  check: (context) => runningBalances.check(context),
  examples: [
    says("running", { of: "books", set: { "明细账!I7": 777 } }),
    silent({ of: "books", set: { "明细账!E7": "付2月份办公用品款" } }),
  ],
});
