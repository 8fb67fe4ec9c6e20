import type { TableReader } from "../reader";
import { budgetAppropriationSummaryReader } from "./budgetAppropriationSummary";
import { budgetBasicByEconomicClassReader } from "./budgetBasicByEconomicClass";
import { budgetExpenditureReader } from "./budgetExpenditure";
import { budgetFundReader } from "./budgetFund";
import { budgetGeneralExpenditureReader } from "./budgetGeneralExpenditure";
import { budgetIncomeReader } from "./budgetIncome";
import { budgetStateCapitalReader } from "./budgetStateCapital";
import { budgetSummaryReader } from "./budgetSummary";
import { budgetThreePublicReader } from "./budgetThreePublic";

/** The nine tables of the published budget of the year. */
export const BUDGET_READERS: readonly TableReader[] = [
  budgetSummaryReader,
  budgetIncomeReader,
  budgetExpenditureReader,
  budgetAppropriationSummaryReader,
  budgetGeneralExpenditureReader,
  budgetFundReader,
  budgetStateCapitalReader,
  budgetBasicByEconomicClassReader,
  budgetThreePublicReader,
];
