import { says, silent } from "../../example";
import { FINAL_WITHIN_BUDGET } from "./budgetAndFinal";
import { defineRule } from "../../defineRule";

/** C10: more spent than budgeted. The budget column may hold 年初预算数, so it asks for the reason, no more. */
export const C10 = defineRule({
  id: "C10",
  severity: "warning",
  basis: ["memory"],
  needs: [["threePublicExpenses"]],
  reads: ["tables"],
  relations: [{ form: "limit", items: FINAL_WITHIN_BUDGET, where: "limitIsSomething" }],
  examples: [says("default", { set: { "三公!L8": 3.5 } }), silent({ set: { "三公!L8": 3 } })],
});
