import type { OwnForm, TableKindSpec } from "../spec";
import { INDICATOR_COLUMNS } from "../indicatorColumns";

/** 项目支出绩效自评表, one per project. */
export const projectSelfEvaluation: TableKindSpec<"evaluation", OwnForm> = {
  genre: "evaluation",
  scope: "forms",
  titles: [
    "项目支出绩效自评表",
    "项目绩效自评表",
    "项目支出绩效目标自评表",
    "项目绩效目标自评表",
    "项目支出绩效评价自评表",
    "专项资金绩效自评表",
    "专项资金绩效目标自评表",
    "绩效目标自评表",
  ],
  form: { shape: "own" },
  columns: [
    ...INDICATOR_COLUMNS,
    { role: "initialBudget", holds: "amount" },
    { role: "fullYearBudget", holds: "amount" },
    { role: "executed", holds: "amount" },
    { role: "rate", holds: "rate" },
    { role: "projectName", holds: "text", rare: true },
    { role: "supervisor", holds: "text", rare: true },
    { role: "implementer", holds: "text", rare: true },
    { role: "projectLeader", holds: "text", rare: true },
  ],
  classification: null,
  fund: null,
  publication: null,
  year: "table",
  inAccounts: "joined",
  filedUnder: null,
  states: ["projectForm.", "projectForms."],
  continues: "never",
  holdsEntries: false,
  indicators: "results",
  subject: "project",
  stage: "outcome",
  attachment: "selfEvaluationForm",
};
