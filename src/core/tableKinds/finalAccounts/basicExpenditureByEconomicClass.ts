import type { TableKindSpec } from "../spec";
import { ECONOMIC_COLUMNS } from "../economicColumns";

/** 一般公共预算财政拨款基本支出决算（明细）表（公开06；财决08-1）. */
export const basicExpenditureByEconomicClass: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: [
    "一般公共预算财政拨款基本支出决算表",
    "一般公共预算财政拨款基本支出决算明细表",
    "一般公共预算基本支出决算表",
    "一般公共预算基本支出决算明细表",
    "一般公共预算财政拨款基本支出明细表",
    "财政拨款基本支出决算表",
    "财政拨款基本支出决算明细表",
    "财政拨款基本支出经济分类决算表",
    "基本支出决算表",
    "基本支出决算明细表",
  ],
  form: { shape: "economic" },
  columns: ECONOMIC_COLUMNS,
  classification: "departmentEconomic",
  fund: "generalBudget",
  publication: { numbers: [{ until: null, number: 6 }], since: null, mayBeEmpty: false },
  year: "table",
  inAccounts: "one",
  filedUnder: "basic",
  states: ["basic."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
