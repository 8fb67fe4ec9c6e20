import type { TableKind } from "../../../core/layout/kinds";
import type { ColumnRole } from "../../../core/tableKinds/columnRoles";
import { columnRole } from "../../../core/tableKinds/columnRoles";

const CODES: readonly ColumnRole[] = ["code", "classCode", "sectionCode", "itemCode", "name"];
const TWO_SIDED: readonly ColumnRole[] = ["rowNumber", "income.item", "income.amount", "expenditure.item"];
const APPROPRIATION: readonly ColumnRole[] = [
  ...TWO_SIDED,
  "expenditure.total",
  "expenditure.generalBudget",
  "expenditure.governmentFund",
  "expenditure.stateCapital",
];
const INCOME: readonly ColumnRole[] = [
  ...CODES,
  "total",
  "appropriation",
  "superiorSubsidy",
  "business",
  "operating",
  "affiliated",
  "other",
];
const EXPENDITURE: readonly ColumnRole[] = [
  ...CODES,
  "total",
  "basic",
  "project",
  "remittedToSuperior",
  "operating",
  "subsidyToAffiliated",
];
const FUND: readonly ColumnRole[] = [
  ...CODES,
  "openingCarryOver",
  "income",
  "total",
  "basic",
  "project",
  "closingCarryOver",
];
const THREE_PUBLIC: readonly ColumnRole[] = ["budget", "final"].flatMap((side) =>
  ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"].map((part) =>
    columnRole(`${side}.${part}`),
  ),
);
const ACCOUNT: readonly ColumnRole[] = ["accountCode", "accountName", "direction"];
const TRIAL_BALANCE: readonly ColumnRole[] = [
  ...ACCOUNT,
  "opening",
  "openingDebit",
  "openingCredit",
  "debit",
  "credit",
  "yearDebit",
  "yearCredit",
  "closing",
  "closingDebit",
  "closingCredit",
];
const LEDGER: readonly ColumnRole[] = [
  "date",
  "year",
  "month",
  "day",
  "voucherNumber",
  "summary",
  ...ACCOUNT,
  "counterAccount",
  "debit",
  "credit",
  "balance",
  "functionalItem",
  "economicItem",
  "project",
];
const FORM: readonly ColumnRole[] = ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"];

/** The column roles that a kind of table may have (design.md, Column roles). */
const ROLES: Partial<Record<TableKind, readonly ColumnRole[]>> = {
  incomeExpenditureSummary: [...TWO_SIDED, "expenditure.amount"],
  budgetSummary: [...TWO_SIDED, "expenditure.amount"],
  appropriationSummary: APPROPRIATION,
  budgetAppropriationSummary: APPROPRIATION,
  income: INCOME,
  budgetIncome: INCOME,
  expenditure: EXPENDITURE,
  budgetExpenditure: EXPENDITURE,
  generalBudgetExpenditure: EXPENDITURE,
  budgetGeneralExpenditure: EXPENDITURE,
  basicExpenditureByEconomicClass: ["code", "name", "amount"],
  budgetBasicByEconomicClass: ["code", "name", "total", "personnel", "public"],
  threePublicExpenses: THREE_PUBLIC,
  budgetThreePublic: THREE_PUBLIC,
  governmentFund: FUND,
  budgetFund: FUND,
  stateCapital: FUND,
  budgetStateCapital: FUND,
  trialBalance: TRIAL_BALANCE,
  ledger: LEDGER,
  voucherList: LEDGER,
  departmentSelfEvaluation: FORM,
  projectSelfEvaluation: FORM,
  indicatorScores: FORM,
  performanceTargets: FORM,
};

/** The roles to choose from for a kind; those that are in use already are always among them. */
export function rolesFor(kind: TableKind, inUse: readonly ColumnRole[]): readonly ColumnRole[] {
  return [...new Set([...(ROLES[kind] ?? [...CODES, "amount", "total"]), ...inUse])];
}
