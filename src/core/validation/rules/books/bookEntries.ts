import { textOf } from "../../../layout/cellText";
import { oncePer } from "../../../cache";
import type { ColumnRole } from "../../../tableKinds/columnRoles";
import type { Amount } from "../../../amount/amount";
import { amountOf } from "../../../amount/amount";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import type { LedgerRowKind } from "../../../lexicon/ledgerRows";
import type { CellRef } from "../../../workbook/cellRef";
import type { CellValue } from "../../../workbook/snapshot";
import type { BookDate } from "./bookDates";
import { bookDate, bookNumeral, bookPeriod } from "./bookDates";
import { bookUnit } from "./money";

/** One row of a ledger or voucher list with its money in 分. */
export interface BookEntry {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  /** `null` for an entry; else 期初, 本月合计, 本年累计, 合计 … */
  readonly kind: LedgerRowKind | null;
  /** The code; the name where no code is printed; where neither is, one for each opening row (`#1`). */
  readonly account: string;
  readonly date: BookDate;
  readonly voucher: string | null;
  readonly summary: string;
  readonly debit: Amount | null;
  readonly credit: Amount | null;
  readonly balance: Amount | null;
  /** 1: the balance stands in debit, -1: in credit, as printed; `null` where it is not printed. */
  readonly side: 1 | -1 | null;
}

const KINDS: ReadonlySet<string> = new Set<LedgerRowKind>([
  "opening",
  "carried",
  "dayTotal",
  "pageTotal",
  "monthTotal",
  "yearTotal",
  "total",
  "closing",
]);

/** The rows of a book, read once however many rules ask. */
export const bookEntries: (table: RecognisedTable) => readonly BookEntry[] = oncePer(readEntries);

/** Dates and texts that repeat are looked up, not parsed again: a ledger has 50,000 rows. */
function readEntries(table: RecognisedTable): BookEntry[] {
  const unit = bookUnit(table);
  const dateOf = dateReader();
  const accounts = new AccountKeys(table);
  const money = (cell: RoleCell | undefined) => {
    const number = cell?.number ?? null;
    return number === null ? null : amountOf(number, unit);
  };
  return table.rows.map((row) => {
    const { values } = row;
    const { accountCode, accountName, voucherType, voucherNumber, summary, debit, credit, balance } = values;
    const kind = isKind(row.key) ? row.key : null;
    const number = voucherNumber?.value ?? null;
    const type = typeof voucherType?.value === "string" ? voucherType.value : "";
    const pair = balance === undefined ? pairedBalance(money(values.closingDebit), money(values.closingCredit)) : null;
    return {
      table,
      row,
      kind,
      account: accounts.of(accountCode?.value ?? null, accountName?.value ?? null, kind),
      date: dateOf(row),
      voucher: number === null || typeof number === "object" ? null : `${type}${String(number)}`.trim(),
      summary: typeof summary?.value === "string" ? summary.value.trim() : "",
      debit: money(debit),
      credit: money(credit),
      balance: pair ? pair.balance : money(balance),
      side: pair ? pair.side : sideOf(values.direction?.value),
    };
  });
}

function isKind(key: string | undefined): key is LedgerRowKind {
  return key !== undefined && KINDS.has(key);
}

/** 借方余额│贷方余额 instead of 方向│余额. */
function pairedBalance(debit: Amount | null, credit: Amount | null): { balance: Amount; side: 1 | -1 } | null {
  if (debit === null && credit === null) return null;
  return (credit ?? 0) !== 0 ? { balance: credit as Amount, side: -1 } : { balance: debit ?? (0 as Amount), side: 1 };
}

function sideOf(direction: CellValue | undefined): 1 | -1 | null {
  if (typeof direction !== "string") return null;
  if (direction.includes("借")) return 1;
  return direction.includes("贷") ? -1 : null;
}

function dateReader(): (row: TableRow) => BookDate {
  const dates = new Map<CellValue, BookDate>();
  return ({ values }) => {
    const { date, year, month, day } = values;
    const value = date?.value ?? null;
    if (value !== null) {
      let known = dates.get(value);
      if (!known) dates.set(value, (known = bookDate(value)));
      if (known.month !== null || month === undefined) return known;
    }
    const period = bookPeriod(month?.value);
    return {
      year: bookNumeral(year?.value) ?? period.year,
      month: period.month,
      day: bookNumeral(day?.value),
    };
  };
}

/** What tells the accounts of one book apart. */
class AccountKeys {
  private readonly keys = new Map<CellValue, string>();
  private blocks = 0;

  constructor(private readonly table: RecognisedTable) {}

  of(code: CellValue, name: CellValue, kind: LedgerRowKind | null): string {
    const key = this.key(code) || this.key(name);
    if (key !== "") return key;
    if (this.table.kind !== "ledger") return "";
    // Nothing names the account: each block begins with its opening row.
    if (kind === "opening") this.blocks++;
    return `#${this.blocks}`;
  }

  private key(value: CellValue): string {
    if (typeof value === "number") return String(value);
    if (typeof value !== "string") return "";
    let key = this.keys.get(value);
    if (key === undefined) this.keys.set(value, (key = value.normalize("NFKC").replace(/[.\-\s\\/]/gu, "")));
    return key;
  }
}

/** The account for people: its code or name; "" where nothing names it. */
export function accountLabel({ account, row }: BookEntry): string {
  if (account.startsWith("#")) return "";
  const name = textOf(row.values.accountName);
  return /^\d/.test(account) && name !== "" ? `${account} ${name}` : account;
}

/** The cells of an entry that exist, in the order asked for. */
export function entryCells({ row }: BookEntry, ...roles: readonly ColumnRole[]): CellRef[] {
  return roles.flatMap((role) => row.values[role]?.ref ?? []);
}

/** Year-end transfers: they empty the accounts and are no spending. */
export function isClosingEntry({ summary }: BookEntry): boolean {
  return /结转|年末|年终|转入.*(?:结余|盈余)/u.test(summary);
}

/** 2023-5-6, as far as the parts are printed. */
export function dateText({ date: { year, month, day } }: BookEntry): string {
  return [year, month, day].filter((part) => part !== null).join("-");
}
