import type { TableReader } from "../reader";
import { appropriationSummaryReader } from "./appropriationSummary";
import { basicExpenditureByEconomicClassReader } from "./basicExpenditureByEconomicClass";
import { expenditureReader } from "./expenditure";
import { generalBudgetExpenditureReader } from "./generalBudgetExpenditure";
import { governmentFundReader } from "./governmentFund";
import { incomeReader } from "./income";
import { incomeExpenditureSummaryReader } from "./incomeExpenditureSummary";
import { stateCapitalReader } from "./stateCapital";
import { threePublicExpensesReader } from "./threePublicExpenses";

/** The nine tables of the published final accounts. */
export const FINAL_ACCOUNTS_READERS: readonly TableReader[] = [
  incomeExpenditureSummaryReader,
  incomeReader,
  expenditureReader,
  appropriationSummaryReader,
  generalBudgetExpenditureReader,
  basicExpenditureByEconomicClassReader,
  threePublicExpensesReader,
  governmentFundReader,
  stateCapitalReader,
];
