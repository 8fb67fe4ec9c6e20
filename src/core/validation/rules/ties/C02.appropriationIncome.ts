import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C02: 财政拨款收入 is the same in every table that prints it. */
export const C02 = defineRule({
  id: "C02",
  severity: "error",
  basis: ["memory"],
  needs: [
    ["income", "appropriationSummary"],
    ["incomeExpenditureSummary", "appropriationSummary"],
    ["budgetIncome", "budgetAppropriationSummary"],
  ],
  reads: ["tables"],
  relations: [
    { form: "tie", left: "income:totalRow.appropriation", right: [["appropriationSummary:income.yearTotal"]] },
    {
      form: "tie",
      left: "appropriationSummary:income.generalBudget",
      right: [["incomeExpenditureSummary:income.generalBudget"]],
    },
    {
      form: "tie",
      left: "appropriationSummary:income.governmentFund",
      right: [["incomeExpenditureSummary:income.governmentFund"]],
    },
    {
      form: "tie",
      left: "appropriationSummary:income.stateCapital",
      right: [["incomeExpenditureSummary:income.stateCapital"]],
    },
    {
      form: "tie",
      left: "budgetIncome:totalRow.appropriation",
      right: [["budgetAppropriationSummary:income.yearTotal"], ["budgetAppropriationSummary:income.total"]],
    },
  ],
  examples: [
    says("tie", { set: { "财拨总表|本年收入合计": 539.3 } }),
    silent({ set: { "财拨总表|本年收入合计": 549.31 } }),
  ],
});
