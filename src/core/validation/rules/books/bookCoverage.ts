import type { ValidationContext } from "../../context";
import type { BookRelation } from "../../rule";
import { bookEntries } from "./bookEntries";
import { trialLines } from "./trialLines";
import { voucherBooks } from "./voucherGroups";

/** How much of the books was looked at, and what holds for it: so that "nothing found" says what it rests on. */
export interface BookCoverage {
  /** Rows of 分录 in ledgers and lists of vouchers; opening and total rows are not counted. */
  readonly entries: number;
  readonly vouchers: number;
  /** Accounts of trial balances and ledgers, each once. */
  readonly accounts: number;
  /** What was judged throughout, in the order of telling. */
  readonly relations: readonly BookRelation[];
}

/** @returns `null` where the workbook has no book. */
export function bookCoverage(context: ValidationContext, relations: readonly BookRelation[]): BookCoverage | null {
  const tables = [...context.ofKind("ledger"), ...context.ofKind("voucherList")];
  const balances = context.ofKind("trialBalance");
  if (tables.length + balances.length === 0) return null;
  const accounts = new Set(balances.flatMap((table) => trialLines(table).map(({ code }) => code)));
  let entries = 0;
  for (const table of tables)
    for (const { kind, account } of bookEntries(table)) {
      if (account !== "") accounts.add(account);
      if (kind === null) entries++;
    }
  return {
    entries,
    vouchers: Math.max(0, ...voucherBooks(context).map(({ vouchers }) => vouchers.length)),
    accounts: accounts.size,
    relations,
  };
}
