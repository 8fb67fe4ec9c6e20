import type { TableKindSpec } from "../spec";
import { ECONOMIC_COLUMNS } from "../economicColumns";

/** 一般公共预算基本支出表（按部门预算经济分类：合计、人员经费、公用经费）. */
export const budgetBasicByEconomicClass: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
  titles: [
    "一般公共预算基本支出表",
    "一般公共预算基本支出情况表",
    "一般公共预算基本支出预算表",
    "一般公共预算基本支出部门预算经济分类预算表",
    "一般公共预算基本支出经济分类预算表",
    "一般公共预算财政拨款基本支出表",
    "一般公共预算财政拨款基本支出预算表",
    "一般公共预算基本支出明细表",
    "财政拨款基本支出预算表",
    "基本支出预算表",
    "基本支出预算明细表",
  ],
  form: { shape: "economic" },
  columns: ECONOMIC_COLUMNS,
  classification: "departmentEconomic",
  fund: "generalBudget",
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: "basic",
  states: ["budget.basic."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: "list",
};
