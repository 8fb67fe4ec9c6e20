import type { TableKindSpec } from "../spec";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** 一般公共预算支出表（按功能分类）. */
export const budgetGeneralExpenditure: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
  titles: [
    "一般公共预算支出表",
    "一般公共预算支出情况表",
    "一般公共预算支出功能分类预算表",
    "一般公共预算支出预算表",
    "一般公共预算财政拨款支出预算表",
    "一般公共预算财政拨款支出表",
    "一般公共预算支出总表",
    "一般公共预算财政拨款支出情况表",
  ],
  form: {
    shape: "coded",
  },
  columns: [
    {
      role: "total",
      holds: "amount",
      labels: [...BUDGET_TOTAL_LABELS, "一般公共预算支出"],
      notWithin: ["基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", holds: "amount", labels: ["基本支出"], required: true },
    { role: "project", holds: "amount", labels: ["项目支出"], required: true },
    { role: "basic.personnel", holds: "amount", labels: ["人员经费", "人员支出"], optional: true },
    { role: "basic.public", holds: "amount", labels: ["公用经费", "日常公用经费", "公用支出"], optional: true },
    { role: "previousFinal", holds: "amount", labels: ["上年决算数", "上年执行数"], optional: true },
    ...FUNCTIONAL_CODE_COLUMNS,
  ],
  classification: "functional",
  fund: "generalBudget",
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: "generalBudget",
  states: ["budget.generalBudget."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: "list",
};
