import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";

/** B08: 支出决算表, across the columns and down the tree of codes. */
export const B08 = defineRule({
  id: "B08",
  severity: "error",
  basis: ["V33-241/211"],
  needs: [["expenditure"], ["budgetExpenditure"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B08"),
    {
      form: "tree",
      kinds: ["expenditure", "budgetExpenditure"],
      roles: ["total", "basic", "project", "remittedToSuperior", "operating", "subsidyToAffiliated"],
    },
  ],
  examples: [],
});
