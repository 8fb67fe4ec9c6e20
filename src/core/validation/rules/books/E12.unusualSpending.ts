import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { unusualSpending } from "../../families/books/unusualEntries";

export const E12 = defineRule({
  id: "E12",
  severity: "info",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => unusualSpending.check(context),
  examples: [
    says("cash", { set: { "序时账!D4": "1001", "序时账!E4": "库存现金", "序时账!G3": 12000, "序时账!H4": 12000 } }),
    silent({ set: { "序时账!D4": "1001", "序时账!E4": "库存现金" } }),
  ],
});
