import type { Region } from "../region";
import type { Look, Match, TableContent, FormReader } from "../reader";
import { refuse } from "../reader";
import { findBookHeader } from "./bookColumns";
import type { FoundBook } from "./bookMatch";
import { ACCOUNT_ROLES, acceptBook, hasRole, KIND_ROLES, refuseBook } from "./bookMatch";
import { readBookRows } from "./bookRows";
import { bookYear } from "./bookYear";

function matchVoucherList(region: Region, look: Look): Match<FoundBook> {
  const header = look(findBookHeader);
  if (!header) return refuse("bookColumnsMissing");
  const hasAccount = hasRole(header, ...ACCOUNT_ROLES);
  const hasVoucher = hasRole(header, "voucherNumber", "date");
  const hasAmounts = hasRole(header, "debit", "amount") && hasRole(header, "credit", "amount");
  const isFull = hasAccount && hasVoucher && hasAmounts;
  if (!hasRole(header, "summary") && region.title === null && !region.fixed) {
    return isFull ? refuseBook("bookSummaryMissing") : refuse("bookSummaryMissing");
  }
  if (!hasAccount) return refuse("bookAccountMissing");
  if (!hasVoucher) return refuse("bookDateMissing");
  if (!hasAmounts) return refuse("bookAmountMissing");
  if (hasRole(header, "balance", "closing", "closingDebit") && region.title === null && !region.fixed)
    return refuse("voucherListHasBalance");
  return acceptBook(
    region,
    header,
    [
      "date|month",
      "voucherNumber",
      "summary",
      "accountCode|account",
      "accountName|account",
      "debit|amount",
      "credit|amount",
    ],
    hasRole(header, "voucherNumber"),
  );
}

export const voucherList: FormReader<FoundBook> = {
  match: matchVoucherList,
  read(region: Region, { book: header }: FoundBook): TableContent {
    const content = readBookRows(region, header, {
      kindRoles: KIND_ROLES,
      fillDown: ["date", "year", "month", "day", "voucherType", "voucherNumber"],
    });
    return { columns: header.columns, ...content, year: bookYear(region, header, content.rows) };
  },
};
