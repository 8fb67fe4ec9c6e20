import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C01: 收支总表 says of income and expenditure what 收入决算表 and 支出决算表 say. */
export const C01 = defineRule({
  id: "C01",
  severity: "error",
  basis: ["memory"],
  needs: [
    ["incomeExpenditureSummary", "income"],
    ["incomeExpenditureSummary", "expenditure"],
    ["budgetSummary", "budgetIncome"],
    ["budgetSummary", "budgetExpenditure"],
  ],
  reads: ["tables"],
  relations: [
    { form: "tie", left: "income:totalRow.total", right: [["incomeExpenditureSummary:income.yearTotal"]] },
    {
      form: "tie",
      left: "income:totalRow.appropriation",
      right: [
        [
          "incomeExpenditureSummary:income.generalBudget",
          "incomeExpenditureSummary:income.governmentFund",
          "incomeExpenditureSummary:income.stateCapital",
        ],
        ["incomeExpenditureSummary:income.appropriation"],
      ],
    },
    {
      form: "tie",
      left: "income:totalRow.superiorSubsidy",
      right: [["incomeExpenditureSummary:income.superiorSubsidy"]],
    },
    { form: "tie", left: "income:totalRow.business", right: [["incomeExpenditureSummary:income.business"]] },
    { form: "tie", left: "income:totalRow.operating", right: [["incomeExpenditureSummary:income.operating"]] },
    { form: "tie", left: "income:totalRow.affiliated", right: [["incomeExpenditureSummary:income.affiliated"]] },
    { form: "tie", left: "income:totalRow.other", right: [["incomeExpenditureSummary:income.other"]] },
    { form: "tie", left: "expenditure:totalRow.total", right: [["incomeExpenditureSummary:expenditure.yearTotal"]] },
    { form: "tie", left: "expenditure:class.total", right: [["incomeExpenditureSummary:class"]] },
    {
      form: "tie",
      left: "budgetIncome:totalRow.total",
      right: [["budgetSummary:income.yearTotal"], ["budgetSummary:income.total"]],
    },
    {
      form: "tie",
      left: "budgetExpenditure:totalRow.total",
      right: [["budgetSummary:expenditure.yearTotal"], ["budgetSummary:expenditure.total"]],
    },
    { form: "tie", left: "budgetExpenditure:class.total", right: [["budgetSummary:class"]] },
  ],
  examples: [says("tie", { set: { "收入表!E7": 571.7 } }), silent({ set: { "收入表!E7": 561.71 } })],
});
