import type { SideColumn } from "../spec";

/** Words above a column that holds the amount of the budgeted year. */
export const BUDGET_AMOUNT_LABELS = [
  "预算数",
  "本年预算数",
  "本年预算",
  "预算",
  "金额",
  "预算金额",
  "合计",
  "小计",
  "总计",
  "当年预算数",
  "年初预算数",
  "本年数",
] as const;

/** Columns beside it that some provinces print. */
export const BUDGET_YEAR_COLUMNS: readonly SideColumn[] = [
  { role: "previousBudget", labels: ["上年预算数", "上年预算", "上年数"], optional: true },
  { role: "previousFinal", labels: ["上年执行数", "上年决算数", "上年预计执行数"], optional: true },
];

/** What a fund or functional table's 合计 may stand under. */
export const BUDGET_TOTAL_LABELS = [
  "合计",
  "总计",
  "本年支出",
  "本年支出合计",
  "支出合计",
  "小计",
  "预算数",
  "本年预算数",
  "支出预算",
  "本年预算",
] as const;
