import type { Amount } from "../../../amount/amount";
import { amountOf } from "../../../amount/amount";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import type { LedgerRowKind } from "../../../lexicon/words/ledgerRows";
import type { CellRef } from "../../../workbook/cellRef";
import type { CellValue } from "../../../workbook/snapshot";
import { bookUnit } from "./money";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** A date of the books; parts that are not printed are `null`. */
export interface BookDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** One row of a ledger or voucher list with its money in 分. */
export interface BookEntry {
  readonly row: TableRow;
  /** `null` for an entry; else 期初, 本月合计, 本年累计, 合计. */
  readonly kind: LedgerRowKind | null;
  readonly account: string;
  readonly date: BookDate;
  readonly voucher: string | null;
  readonly summary: string;
  readonly debit: Amount | null;
  readonly credit: Amount | null;
  readonly balance: Amount | null;
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DATE_TEXT = /^\s*(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u;

/** A date cell: a serial number, 2023-05-06, 2023/5/6, 2023.05.06, 20230506, 5月6日. */
export function bookDate(value: CellValue): BookDate {
  const none = { year: null, month: null, day: null };
  if (typeof value === "number") {
    if (value >= 19_000_101 && value <= 21_001_231) return compactDate(String(value));
    if (value < 20_000 || value > 80_000) return none;
    const date = new Date(EXCEL_EPOCH + Math.floor(value) * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  if (typeof value !== "string") return none;
  if (/^\d{8}$/.test(value)) return compactDate(value);
  const match = DATE_TEXT.exec(value);
  if (!match) return none;
  return { year: match[1] ? Number(match[1]) : null, month: Number(match[2]), day: Number(match[3]) };
}

function compactDate(digits: string): BookDate {
  return { year: Number(digits.slice(0, 4)), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6, 8)) };
}

function wholeNumber(cell: RoleCell | undefined): number | null {
  const value = cell?.value;
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^\s*(\d{1,4})\s*(?:年度?|月份?|日|期)?\s*$/.exec(value);
  return match ? Number(match[1]) : null;
}

const READ = new WeakMap<RecognisedTable, readonly BookEntry[]>();

/** The rows of a book, read once however many rules ask. */
export function bookEntries(table: RecognisedTable): readonly BookEntry[] {
  let entries = READ.get(table);
  if (!entries) READ.set(table, (entries = readEntries(table)));
  return entries;
}

/** Dates and texts that repeat are looked up, not parsed again: a ledger has 50,000 rows. */
function readEntries(table: RecognisedTable): BookEntry[] {
  const unit = bookUnit(table);
  const dates = new Map<CellValue, BookDate>();
  const money = (cell: RoleCell | undefined) => {
    const number = cell?.number ?? null;
    return number === null ? null : amountOf(number, unit);
  };
  const dateOf = (row: TableRow): BookDate => {
    const value = row.values.date?.value ?? null;
    if (value !== null) {
      let known = dates.get(value);
      if (!known) dates.set(value, (known = bookDate(value)));
      return known;
    }
    const { year, month, day } = row.values;
    return { year: wholeNumber(year), month: wholeNumber(month), day: wholeNumber(day) };
  };
  return table.rows.map((row) => {
    const { accountCode, accountName, voucherType, voucherNumber, summary, debit, credit, balance } = row.values;
    const number = voucherNumber?.value ?? null;
    const type = typeof voucherType?.value === "string" ? voucherType.value : "";
    return {
      row,
      kind: isKind(row.key) ? row.key : null,
      account: accountKey(accountCode?.value ?? accountName?.value ?? null),
      date: dateOf(row),
      voucher: number === null ? null : `${type}${typeof number === "object" ? "" : String(number)}`.trim(),
      summary: typeof summary?.value === "string" ? summary.value.trim() : "",
      debit: money(debit),
      credit: money(credit),
      balance: money(balance),
    };
  });
}

function isKind(key: string | undefined): key is LedgerRowKind {
  return key !== undefined;
}

function accountKey(value: CellValue): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.replace(/[.\-\s]/g, "") : "";
}

/** The cells of an entry that exist, in the order asked for. */
export function entryCells({ row }: BookEntry, ...roles: readonly ColumnRole[]): CellRef[] {
  return roles.flatMap((role) => row.values[role]?.ref ?? []);
}

/** Year-end transfers: they empty the accounts and are no spending. */
export function isClosingEntry({ summary }: BookEntry): boolean {
  return /结转|年末|年终|转入.*(?:结余|盈余)/u.test(summary);
}

/** What a text cell says, a number as its digits; blank for anything else. */
export function textOf(cell: RoleCell | undefined): string {
  const value = cell?.value;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** 2023-5-6, as far as the parts are printed. */
export function dateText({ date: { year, month, day } }: BookEntry): string {
  return [year, month, day].filter((part) => part !== null).join("-");
}
