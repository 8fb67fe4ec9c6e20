import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";

/** B07: 收入决算表, across the columns and down the tree of codes. */
export const B07 = defineRule({
  id: "B07",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则240" }],
  needs: [["income"], ["budgetIncome"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B07"),
    {
      form: "tree",
      kinds: ["income", "budgetIncome"],
      roles: [
        "total",
        "appropriation",
        "generalBudget",
        "governmentFund",
        "stateCapital",
        "specialAccount",
        "superiorSubsidy",
        "business",
        "operating",
        "affiliated",
        "other",
        "openingCarryOver",
      ],
    },
  ],
  examples: [
    says("row", { set: { "收入表|行政运行|财政拨款收入": 330.5 } }),
    says("children", { set: { "收入表|行政运行|财政拨款收入": 330.5 } }),
    silent({ set: { "收入表|行政运行|财政拨款收入": 320.51 } }),
  ],
});
