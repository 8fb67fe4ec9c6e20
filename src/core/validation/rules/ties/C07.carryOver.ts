import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C07: this year's opening carry-over is last year's closing one, where the workbook holds both years' summaries. */
export const C07 = defineRule({
  id: "C07",
  severity: "warning",
  basis: ["accountsExplanation2022"],
  needs: [],
  reads: ["tables"],
  notChecked: "noPreviousYear",
  relations: [
    {
      form: "carried",
      kinds: ["incomeExpenditureSummary", "appropriationSummary"],
      opening: "income.openingCarryOver",
      closing: "expenditure.closingCarryOver",
    },
  ],
  examples: [
    says("default", { set: { "上年总表|年末结转和结余": 16.2 } }),
    silent({ set: { "上年总表|年末结转和结余": 15.21 } }),
  ],
});
