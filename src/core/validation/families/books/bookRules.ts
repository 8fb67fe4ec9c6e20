import type { Rule } from "../../rule";
import { hangingBalances, parallelIncome, purchasesAndAssets, unusualSide } from "./accountNature";
import { runningBalances } from "./ledgerBalances";
import { booksAndAccounts, missingAuxiliaries } from "./spending";
import { parentsAndChildren } from "./parentsAndChildren";
import { openingToClosing } from "./trialBalanceSums";
import { debitsEqualCredits, fundsOnHand } from "./trialBalanceTotals";
import { duplicateEntries, unusualSpending } from "./unusualEntries";
import { vouchersInOrder } from "./vouchers";
import { emptyAfterClosing } from "./yearEnd";

/** Family E: trial balance, ledger and vouchers. */
export const BOOK_RULES: readonly Rule[] = [
  openingToClosing,
  debitsEqualCredits,
  parentsAndChildren,
  runningBalances,
  fundsOnHand,
  emptyAfterClosing,
  parallelIncome,
  booksAndAccounts,
  vouchersInOrder,
  unusualSide,
  duplicateEntries,
  unusualSpending,
  hangingBalances,
  missingAuxiliaries,
  purchasesAndAssets,
];
