import type { TableKind } from "../../layout/kinds";
import { BUDGET_KINDS, FINAL_KINDS } from "../../layout/kinds";

const budgetKinds: ReadonlySet<TableKind> = new Set(BUDGET_KINDS);
const finalKinds: ReadonlySet<TableKind> = new Set(FINAL_KINDS);

export function isBudgetKind(kind: TableKind): boolean {
  return budgetKinds.has(kind);
}

export function isFinalKind(kind: TableKind): boolean {
  return finalKinds.has(kind);
}

/** Tables whose rows carry 功能分类 codes. */
export const FUNCTIONAL_KINDS: readonly TableKind[] = [
  "income",
  "expenditure",
  "generalBudgetExpenditure",
  "governmentFund",
  "stateCapital",
  "budgetIncome",
  "budgetExpenditure",
  "budgetGeneralExpenditure",
  "budgetFund",
  "budgetStateCapital",
];

/** Tables whose rows carry 部门预算支出经济分类 codes. */
export const ECONOMIC_KINDS: readonly TableKind[] = ["basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"];

/** Two-sided summaries. */
export const SUMMARY_KINDS: readonly TableKind[] = [
  "incomeExpenditureSummary",
  "appropriationSummary",
  "budgetSummary",
  "budgetAppropriationSummary",
];
