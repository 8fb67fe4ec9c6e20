import type { ColumnRole } from "../../tableKinds/columnRoles";
import type { Region } from "../region";
import type { Look, Match, TableContent, FormReader } from "../reader";
import { refuse } from "../reader";
import type { BookHeader } from "./bookColumns";
import { findBookHeader } from "./bookColumns";
import type { FoundBook } from "./bookMatch";
import { ACCOUNT_ROLES, acceptBook, hasRole, refuseBook } from "./bookMatch";
import { readBookRows } from "./bookRows";
import { bookYear } from "./bookYear";
import { trialBalanceRows } from "./trialBalanceRows";

function matchTrialBalance(region: Region, look: Look): Match<FoundBook> {
  const header = look(findBookHeader);
  if (!header) return refuse("bookColumnsMissing");
  if (!hasRole(header, ...ACCOUNT_ROLES)) return refuse("bookAccountMissing");
  if (!region.fixed && hasRole(header, "summary", "voucherNumber")) return refuse("bookIsNoTrialBalance");
  const opening = hasRole(header, "opening", "openingDebit", "openingCredit");
  const closing = hasRole(header, "closing", "closingDebit", "closingCredit", "balance");
  const turnover = hasRole(header, "debit", "yearDebit");
  if (!closing || !(opening || turnover)) {
    const isNear = (opening || closing) && !hasRole(header, "date", "voucherNumber");
    return isNear ? refuseBook("trialBalanceColumnsMissing") : refuse("trialBalanceColumnsMissing");
  }
  return acceptBook(
    region,
    header,
    [
      "accountCode|account",
      "accountName|account",
      "opening|openingDebit",
      "debit|yearDebit",
      "credit|yearCredit",
      "closing|closingDebit|balance",
    ],
    hasRole(header, "accountCode", "account") && turnover && closing,
  );
}

/** 期末 may be printed as plain 余额 with its 方向. */
function closingRoles(header: BookHeader): (role: ColumnRole) => ColumnRole {
  if (hasRole(header, "closing", "closingDebit")) return (role) => role;
  return (role) => (role === "balance" ? "closing" : role === "direction" ? "closingDirection" : role);
}

export const trialBalance: FormReader<FoundBook> = {
  match: matchTrialBalance,
  read(region: Region, { book: header }: FoundBook): TableContent {
    const roleOf = closingRoles(header);
    const { rows, errorCells } = readBookRows(region, header, { kindRoles: [], roleOf });
    return {
      columns: header.columns.map(({ role, column }) => ({ role: roleOf(role), column })),
      rows: trialBalanceRows(region, header, rows),
      errorCells,
      year: bookYear(region, header, rows),
    };
  },
};
