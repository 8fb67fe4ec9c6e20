import { pattern } from "../../lexicon/words";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { ledgerRowKind } from "../../lexicon/ledgerRows";
import type { Region } from "../region";
import type { Look, Match, TableContent, FormReader } from "../reader";
import { refuse } from "../reader";
import { accountAbove, accountInName } from "./accountNames";
import type { BookHeader } from "./bookColumns";
import { findBookHeader } from "./bookColumns";
import type { FoundBook } from "./bookMatch";
import { ACCOUNT_ROLES, acceptBook, hasRole, KIND_ROLES, refuseBook } from "./bookMatch";
import { readBookRows } from "./bookRows";
import { bookYear } from "./bookYear";

/** 账号、户名、对方户名: a bank's own statement. */
function looksLikeBankStatement(region: Region, header: BookHeader): boolean {
  const { grid } = region;
  for (let row = region.top; row <= header.bottom; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      if (pattern("book.statement").test(grid.label(row, column))) return true;
    }
  }
  return false;
}

/** 期初余额, 本月合计 and the like among the first rows: only a ledger has them. */
function hasLedgerRows(region: Region, header: BookHeader): boolean {
  const { grid } = region;
  const summary = header.columns.find(({ role }) => role === "summary")?.column;
  if (summary === undefined) return false;
  for (let row = header.bottom + 1; row <= Math.min(region.bottom, header.bottom + 60); row++) {
    const kind = ledgerRowKind(grid.text(row, summary));
    if (kind !== null && kind !== "total") return true;
  }
  return false;
}

function matchLedger(region: Region, look: Look): Match<FoundBook> {
  const header = look(findBookHeader);
  if (!header) return refuse("bookColumnsMissing");
  if (!hasRole(header, "summary")) return refuse("bookSummaryMissing");
  if (!hasRole(header, "debit", "credit", "amount")) return refuse("bookAmountMissing");
  if (!hasRole(header, "balance", "closing", "closingDebit")) return refuse("ledgerBalanceMissing");
  if (!hasRole(header, "date", "month", "day", "voucherNumber")) return refuseBook("bookDateMissing");
  const account =
    hasRole(header, ...ACCOUNT_ROLES, "counterAccount") ||
    accountAbove(region, header.top) !== null ||
    hasLedgerRows(region, header) ||
    (accountInName(region.grid.sheet.name, 0, 0)?.code ?? null) !== null;
  if (!account && !region.fixed && looksLikeBankStatement(region, header)) return refuse("ledgerIsBankStatement");
  if (!account && !region.fixed && !hasRole(header, "voucherNumber")) return refuse("bookAccountMissing");
  return acceptBook(
    region,
    header,
    ["date|month|day", "voucherNumber", "summary", "debit|amount", "credit|amount", "balance|closing", "direction"],
    account || hasRole(header, "direction"),
  );
}

export const ledger: FormReader<FoundBook> = {
  match: matchLedger,
  read(region: Region, { book: header }: FoundBook): TableContent {
    const roleOf = (role: ColumnRole): ColumnRole => (role === "closing" ? "balance" : role);
    const content = readBookRows(region, header, {
      kindRoles: KIND_ROLES,
      fillDown: ["date", "year", "month", "day"],
      fillAccount: true,
      roleOf,
    });
    const columns = header.columns.map(({ role, column }) => ({ role: roleOf(role), column }));
    return { columns, ...content, year: bookYear(region, header, content.rows) };
  },
};
