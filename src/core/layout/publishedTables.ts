import { BUDGET_READERS } from "./budget/budgetReaders";
import { FINAL_ACCOUNTS_READERS } from "./finalAccounts/finalAccountsReaders";
import type { TableKind } from "./kinds";

const PUBLISHED: ReadonlySet<TableKind> = new Set(
  [...FINAL_ACCOUNTS_READERS, ...BUDGET_READERS].map(({ kind }) => kind),
);

/** Is this one of the published tables of the final accounts or the budget (no form, no accounting book)? */
export function isPublishedTable(kind: TableKind): boolean {
  return PUBLISHED.has(kind);
}
