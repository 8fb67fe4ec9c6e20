import type { SideColumn, TableKindSpec } from "../spec";
import { SPENDING_PARTS, twoSidedColumns } from "../twoSidedColumns";
import { BUDGET_AMOUNT_LABELS, BUDGET_YEAR_COLUMNS } from "./budgetColumns";

const SPENDING = ["expenditure", "expenditureByNature"];

const AMOUNTS: readonly SideColumn[] = [
  ...SPENDING_PARTS,
  ...BUDGET_YEAR_COLUMNS,
  { role: "generalBudget", labels: ["一般公共预算*"], within: SPENDING },
  { role: "governmentFund", labels: ["政府性基金*"], within: SPENDING },
  { role: "stateCapital", labels: ["国有资本经营*"], within: SPENDING },
  { role: "total", labels: BUDGET_AMOUNT_LABELS, within: SPENDING },
  { role: "amount", labels: BUDGET_AMOUNT_LABELS, within: ["income"] },
];

/** 财政拨款收支预算总表. */
export const budgetAppropriationSummary: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
  titles: [
    "财政拨款收支预算总表",
    "财政拨款收支总表",
    "财政拨款收支总体情况表",
    "财政拨款收入支出预算总表",
    "财政拨款预算收支总表",
    "财政拨款收支预算表",
    "财政拨款收支预算总体情况表",
    "财政拨款收支总体表",
    "财政拨款收支情况表",
  ],
  form: {
    shape: "twoSided",
    amounts: AMOUNTS,
    required: ["income.item", "income.amount", "expenditure.item", "expenditure.total"],
    typicalRows: ["*收入总计", "*支出总计"],
    distinctive: false,
  },
  columns: twoSidedColumns(AMOUNTS, [
    "income.rowNumber",
    "income.item",
    "income.amount",
    "expenditure.rowNumber",
    "expenditure.item",
    "expenditure.total",
    "expenditure.generalBudget",
    "expenditure.governmentFund",
    "expenditure.stateCapital",
  ]),
  classification: null,
  fund: null,
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["budget.appropriation."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: "list",
};
