import type { TableKind } from "../../layout/kinds";

/** The nine tables of 部门决算, in the order in which they are made public up to 2021 (公开01–09). */
export const FINAL_KINDS = [
  "incomeExpenditureSummary",
  "income",
  "expenditure",
  "appropriationSummary",
  "generalBudgetExpenditure",
  "basicExpenditureByEconomicClass",
  "threePublicExpenses",
  "governmentFund",
  "stateCapital",
] as const satisfies readonly TableKind[];

/** The tables of 部门预算. */
export const BUDGET_KINDS = [
  "budgetSummary",
  "budgetIncome",
  "budgetExpenditure",
  "budgetAppropriationSummary",
  "budgetGeneralExpenditure",
  "budgetFund",
  "budgetStateCapital",
  "budgetBasicByEconomicClass",
  "budgetThreePublic",
] as const satisfies readonly TableKind[];

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
