import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { vouchersInOrder } from "../../families/books/vouchers";

export const E09 = defineRule({
  id: "E09",
  severity: "error",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => vouchersInOrder.check(context),
  examples: [
    says("outsideYear", { of: "books", set: { "明细账!C9": "2022-03-10" } }),
    says("unbalanced", { of: "books", set: { "明细账!F6": 101 } }),
    silent({ of: "books", set: { "明细账!C9": "2023-03-11", "明细账!C24": "2023-03-11" } }),
  ],
});
