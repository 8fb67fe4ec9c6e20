import { defineRule } from "../../defineRule";
import { vouchersInOrder } from "../../families/books/vouchers";

export const E09 = defineRule({
  id: "E09",
  severity: "error",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => vouchersInOrder.check(context),
  examples: [],
});
