import { defineRule } from "../../defineRule";
import { evaluateByNature } from "./byNature";

/** B06: the third block of 财决01, by nature of expenditure and by economic class. */
export const B06 = defineRule({
  id: "B06",
  severity: "error",
  basis: ["CJ01"],
  needs: [["incomeExpenditureSummary"]],
  reads: ["tables"],
  relations: [],
  check: (context) => evaluateByNature(context),
  examples: [],
});
