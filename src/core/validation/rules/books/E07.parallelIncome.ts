import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { parallelIncome } from "../../families/books/accountNature";

export const E07 = defineRule({
  id: "E07",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => parallelIncome.check(context),
  examples: [
    says("default", { of: "books", set: { "科目余额表!E18": 8900000, "科目余额表!F18": 8900000 } }),
    silent({ of: "books", set: { "科目余额表!B18": "财政拨款预算收入（一般公共预算）" } }),
  ],
});
