import type { OwnForm, TableKindSpec } from "../spec";
import { INDICATOR_COLUMNS } from "../indicatorColumns";

/** 部门整体支出绩效自评表: 10/50/30/10, with cost 10/40/20/20/10, with an execution rate of 20 points. */
export const departmentSelfEvaluation: TableKindSpec<"evaluation", OwnForm> = {
  genre: "evaluation",
  scope: "forms",
  titles: [
    "部门整体支出绩效自评表",
    "部门(单位)整体支出绩效自评表",
    "单位整体支出绩效自评表",
    "整体支出绩效自评表",
    "整体支出绩效评价自评表",
    "整体绩效自评表",
    "部门整体绩效自评表",
    "部门整体绩效目标自评表",
    "部门整体支出绩效目标自评表",
  ],
  form: { shape: "own" },
  columns: [
    ...INDICATOR_COLUMNS,
    { role: "initialBudget", holds: "amount" },
    { role: "fullYearBudget", holds: "amount" },
    { role: "executed", holds: "amount" },
    { role: "rate", holds: "rate" },
  ],
  classification: null,
  fund: null,
  publication: null,
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["selfEvaluation."],
  continues: "never",
  holdsEntries: false,
  indicators: "results",
  subject: "department",
  stage: "outcome",
  attachment: "selfEvaluationForm",
};
