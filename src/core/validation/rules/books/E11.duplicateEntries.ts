import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { duplicateEntries } from "../../families/books/unusualEntries";

export const E11 = defineRule({
  id: "E11",
  severity: "warning",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => duplicateEntries.check(context),
  examples: [
    says("default", { of: "books", set: { "明细账!E38": "付7月款", "明细账!C38": "2023-07-10" } }),
    silent({ of: "books", set: { "明细账!E38": "付8月水电款" } }),
  ],
});
