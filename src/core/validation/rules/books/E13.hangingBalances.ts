import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { hangingBalances } from "../../families/books/accountNature";

export const E13 = defineRule({
  id: "E13",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => hangingBalances.check(context),
  examples: [
    says("default", {
      of: "books",
      set: {
        "科目余额表!A9": "1218",
        "科目余额表!B9": "其他应收款",
        "科目余额表!C9": 50000,
        "科目余额表!D9": null,
        "科目余额表!E9": null,
        "科目余额表!G9": 50000,
        "科目余额表!H9": null,
      },
    }),
    silent({ of: "books", set: { "科目余额表!A9": "1218", "科目余额表!B9": "其他应收款" } }),
  ],
});
