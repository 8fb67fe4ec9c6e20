import { twoSidedTable } from "../twoSided";
import { BUDGET_AMOUNT_LABELS, BUDGET_YEAR_COLUMNS } from "./budgetColumns";

/** （部门）收支预算总表. */
export const budgetSummaryReader = twoSidedTable({
  kind: "budgetSummary",
  genre: "budget",
  titles: [
    "收支预算总表",
    "财务收支预算总表",
    "收支总表",
    "收支总体情况表",
    "预算收支总表",
    "收入支出预算总表",
    "收支预算总体情况表",
    "收支预算情况表",
    "收支预算表",
    "收支总体表",
  ],
  amounts: [...BUDGET_YEAR_COLUMNS, { role: "amount", labels: BUDGET_AMOUNT_LABELS }],
  required: ["income.item", "income.amount", "expenditure.item", "expenditure.amount"],
  refuseRoles: ["expenditure.generalBudget"],
  typicalRows: ["*收入总计", "*支出总计"],
  distinctive: false,
});
