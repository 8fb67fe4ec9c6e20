import type { SideColumn, TableKindSpec } from "../spec";
import { SPENDING_PARTS, twoSidedColumns } from "../twoSidedColumns";
const AMOUNTS: readonly SideColumn[] = [
  ...SPENDING_PARTS,
  { role: "initialBudget", labels: ["年初预算数", "年初预算"], optional: true },
  { role: "fullYearBudget", labels: ["全年预算数", "调整预算数"], optional: true },
  { role: "generalBudget", labels: ["一般公共预算*", "公共预算*"], within: ["expenditure", "expenditureByNature"] },
  { role: "governmentFund", labels: ["政府性基金*"], within: ["expenditure", "expenditureByNature"] },
  { role: "stateCapital", labels: ["国有资本*"], within: ["expenditure", "expenditureByNature"] },
  {
    role: "total",
    labels: ["合计", "小计", "总计", "决算数", "金额", "本年决算数"],
    within: ["expenditure", "expenditureByNature"],
  },
  { role: "amount", labels: ["金额", "决算数", "本年决算数", "本年数", "合计", "小计"], within: ["income"] },
];

/** 财政拨款收入支出决算总表（公开04；财决01-1）. */
export const appropriationSummary: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: [
    "财政拨款收入支出决算总表",
    "财政拨款收支决算总表",
    "财政拨款收入支出决算表",
    "财政拨款收支决算表",
    "财政拨款收支总表",
  ],
  form: {
    shape: "twoSided",
    amounts: AMOUNTS,
    required: ["income.item", "income.amount", "expenditure.item", "expenditure.total", "expenditure.generalBudget"],
    typicalRows: ["*本年收入合计", "*本年支出合计", "*年初财政拨款结转和结余", "*年末财政拨款结转和结余"],
    distinctive: true,
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
  publication: { numbers: [{ until: null, number: 4 }], since: null, mayBeEmpty: false },
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["appropriation."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
