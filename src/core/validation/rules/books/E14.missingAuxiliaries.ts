import { defineRule } from "../../defineRule";
import { missingAuxiliaries } from "../../families/books/spending";

export const E14 = defineRule({
  id: "E14",
  severity: "warning",
  basis: ["acc5.com question_2219469"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) => missingAuxiliaries.check(context),
  examples: [],
});
