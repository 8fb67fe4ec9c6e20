import { says, silent } from "../../example";
import { FINAL_WITHIN_BUDGET } from "./budgetAndFinal";
import { defineRule } from "../../defineRule";

/** C11: spent though the budget says 0 (a blank budget says nothing). */
export const C11 = defineRule({
  id: "C11",
  severity: "warning",
  basis: ["memory"],
  needs: [["threePublicExpenses"]],
  reads: ["tables"],
  relations: [{ form: "limit", items: FINAL_WITHIN_BUDGET, where: "limitIsNothing" }],
  examples: [says("default", { set: { "三公!F8": 0 } }), silent({ set: { "三公!F8": null } })],
});
