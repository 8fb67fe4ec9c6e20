import { twoSidedTable } from "../twoSided";
import { BUDGET_AMOUNT_LABELS, BUDGET_YEAR_COLUMNS } from "./budgetColumns";

const SPENDING = ["expenditure", "expenditureByNature"];

/** 财政拨款收支预算总表. */
export const budgetAppropriationSummaryReader = twoSidedTable({
  kind: "budgetAppropriationSummary",
  genre: "budget",
  titles: [
    "财政拨款收支预算总表",
    "财政拨款收支总表",
    "财政拨款收支总体情况表",
    "财政拨款收入支出预算总表",
    "财政拨款预算收支总表",
    "财政拨款收支预算表",
    "财政拨款收支预算总体情况表",
    "财政拨款收支总体表",
  ],
  amounts: [
    ...BUDGET_YEAR_COLUMNS,
    { role: "generalBudget", labels: ["一般公共预算*"], within: SPENDING },
    { role: "governmentFund", labels: ["政府性基金*"], within: SPENDING },
    { role: "stateCapital", labels: ["国有资本经营*"], within: SPENDING },
    { role: "total", labels: BUDGET_AMOUNT_LABELS, within: SPENDING },
    { role: "amount", labels: BUDGET_AMOUNT_LABELS, within: ["income"] },
  ],
  required: ["income.item", "income.amount", "expenditure.item", "expenditure.total"],
  typicalRows: ["*收入总计", "*支出总计"],
  distinctive: false,
});
