import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C03: 财政拨款支出 of each fund is the same in 财政拨款总表 and in the fund's own table, class by class. */
export const C03 = defineRule({
  id: "C03",
  severity: "error",
  basis: ["memory"],
  needs: [
    ["appropriationSummary", "generalBudgetExpenditure"],
    ["appropriationSummary", "governmentFund"],
    ["appropriationSummary", "stateCapital"],
    ["budgetAppropriationSummary", "budgetGeneralExpenditure"],
  ],
  reads: ["tables"],
  relations: [
    {
      form: "tie",
      left: "appropriationSummary:expenditure.yearTotal.generalBudget",
      right: [["generalBudgetExpenditure:totalRow.total"]],
    },
    {
      form: "tie",
      left: "appropriationSummary:class.generalBudget",
      right: [["generalBudgetExpenditure:class.total"]],
    },
    {
      form: "tie",
      left: "appropriationSummary:expenditure.yearTotal.governmentFund",
      right: [["governmentFund:totalRow.total"]],
    },
    { form: "tie", left: "appropriationSummary:class.governmentFund", right: [["governmentFund:class.total"]] },
    { form: "tie", left: "appropriationSummary:income.governmentFund", right: [["governmentFund:totalRow.income"]] },
    {
      form: "tie",
      left: "appropriationSummary:expenditure.yearTotal.stateCapital",
      right: [["stateCapital:totalRow.total"]],
    },
    { form: "tie", left: "appropriationSummary:class.stateCapital", right: [["stateCapital:class.total"]] },
    {
      form: "tie",
      left: "budgetAppropriationSummary:expenditure.yearTotal.generalBudget",
      right: [["budgetGeneralExpenditure:totalRow.total"]],
    },
    {
      form: "tie",
      left: "budgetAppropriationSummary:class.generalBudget",
      right: [["budgetGeneralExpenditure:class.total"]],
    },
    {
      form: "tie",
      left: "budgetAppropriationSummary:expenditure.yearTotal.governmentFund",
      right: [["budgetFund:totalRow.total"]],
    },
    {
      form: "tie",
      left: "budgetAppropriationSummary:expenditure.yearTotal.stateCapital",
      right: [["budgetStateCapital:totalRow.total"]],
    },
  ],
  examples: [says("tie", { set: { "一般公共预算!E7": 530 } }), silent({ set: { "一般公共预算!E7": 524.31 } })],
});
