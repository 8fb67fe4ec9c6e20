import type { TableKindSpec } from "../spec";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** 国有资本经营预算支出表. */
export const budgetStateCapital: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
  titles: [
    "国有资本经营预算支出表",
    "国有资本经营预算支出情况表",
    "国有资本经营预算支出功能分类预算表",
    "国有资本经营预算支出预算表",
    "国有资本经营预算财政拨款支出预算表",
    "国有资本经营预算财政拨款支出表",
    "国有资本经营预算表",
    "国有资本经营支出预算表",
  ],
  form: {
    shape: "coded",
  },
  columns: [
    {
      role: "total",
      holds: "amount",
      labels: [...BUDGET_TOTAL_LABELS, "国有资本经营预算支出"],
      notWithin: ["基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", holds: "amount", labels: ["基本支出"] },
    { role: "project", holds: "amount", labels: ["项目支出"] },
    ...FUNCTIONAL_CODE_COLUMNS,
  ],
  classification: "functional",
  fund: "stateCapital",
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: "stateCapital",
  states: ["budget.stateCapital."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: null,
};
