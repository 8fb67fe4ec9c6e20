import type { SideColumn, TableKindSpec } from "../spec";
import { SPENDING_PARTS, twoSidedColumns } from "../twoSidedColumns";
import { BUDGET_AMOUNT_LABELS, BUDGET_YEAR_COLUMNS } from "./budgetColumns";

const AMOUNTS: readonly SideColumn[] = [
  ...SPENDING_PARTS,
  ...BUDGET_YEAR_COLUMNS,
  { role: "amount", labels: BUDGET_AMOUNT_LABELS },
];

/** （部门）收支预算总表. */
export const budgetSummary: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
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
  form: {
    shape: "twoSided",
    amounts: AMOUNTS,
    required: ["income.item", "income.amount", "expenditure.item", "expenditure.amount"],
    refuseRoles: ["expenditure.generalBudget"],
    typicalRows: ["*收入总计", "*支出总计"],
    distinctive: false,
  },
  columns: twoSidedColumns(AMOUNTS, [
    "income.rowNumber",
    "income.item",
    "income.amount",
    "expenditure.rowNumber",
    "expenditure.item",
    "expenditure.amount",
  ]),
  classification: null,
  fund: null,
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["budget.income.", "budget.expenditure.yearTotal", "budget.expenditure.byClass."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: "list",
};
