import type { SideColumn, TableKindSpec } from "../spec";
import { SPENDING_PARTS, twoSidedColumns } from "../twoSidedColumns";
const AMOUNTS: readonly SideColumn[] = [
  ...SPENDING_PARTS,
  { role: "initialBudget", labels: ["年初预算数", "年初预算"], optional: true },
  { role: "fullYearBudget", labels: ["全年预算数", "调整预算数", "全年预算"], optional: true },
  { role: "previousFinal", labels: ["上年决算数", "上年数"], optional: true },
  { role: "amount", labels: ["金额", "决算数", "本年决算数", "本年数", "决算", "合计", "小计", "总计", "数额"] },
  { role: "generalBudget", labels: ["一般公共预算*"], optional: true },
  { role: "governmentFund", labels: ["政府性基金*"], optional: true },
  { role: "stateCapital", labels: ["国有资本*"], optional: true },
];

/** 收入支出决算总表（公开01；财决01）. */
export const incomeExpenditureSummary: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: ["收入支出决算总表", "收支决算总表", "收入支出总表", "收入支出决算表", "收支总表", "部门收支决算总表"],
  form: {
    shape: "twoSided",
    amounts: AMOUNTS,
    required: ["income.item", "income.amount", "expenditure.item", "expenditure.amount"],
    refuseRoles: ["expenditure.generalBudget"],
    typicalRows: ["*一般公共*拨款收入", "*本年收入合计", "*本年支出合计", "*年初结转和结余"],
    distinctive: true,
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
  publication: { numbers: [{ until: null, number: 1 }], since: null, mayBeEmpty: false },
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["income.", "expenditure.", "initialBudget.", "fullYearBudget."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
