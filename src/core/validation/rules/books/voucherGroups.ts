import type { ValidationContext } from "../../context";
import { oncePer } from "../../../cache";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { BookEntry } from "./bookEntries";
import { bookEntries } from "./bookEntries";
import { systemOf } from "./governmentAccounts";
import { voucherNumber } from "./voucherNumbers";

/** The entries of one voucher: same month, same 凭证字号. */
export interface Voucher {
  readonly year: number | null;
  readonly month: number | null;
  /** 记, 收, 付 … and the number apart; the number is `null` where it is none. */
  readonly series: string;
  readonly number: number | null;
  readonly name: string;
  readonly entries: BookEntry[];
}

/** All vouchers of the books of one kind: a book may run over many sheets, one for each account or month. */
export interface VoucherBook {
  readonly tables: readonly RecognisedTable[];
  readonly entries: readonly BookEntry[];
  readonly vouchers: readonly Voucher[];
  readonly balance: BookBalance;
}

/** The part of a voucher that must balance by itself. */
export interface VoucherSide {
  readonly voucher: Voucher;
  readonly entries: readonly BookEntry[];
  readonly debit: number;
  readonly credit: number;
}

export interface BookBalance {
  /** Does the book list both sides of its vouchers? Only then can they be held to balance, and gaps mean something. */
  readonly isWhole: boolean;
  readonly judged: number;
  readonly broken: readonly VoucherSide[];
}

export const voucherBooks = oncePer((context: ValidationContext): VoucherBook[] =>
  (["voucherList", "ledger"] as const).flatMap((kind) => {
    const tables = context.ofKind(kind);
    if (tables.length === 0) return [];
    const entries = entriesOnce(tables);
    const vouchers = groupVouchers(entries);
    return [{ tables, entries, vouchers, balance: balanceOf(vouchers, kind) }];
  }),
);

/** The entries of all books of a kind; a journal that repeats vouchers of the ledger's account is left out. */
function entriesOnce(tables: readonly RecognisedTable[]): readonly BookEntry[] {
  const own = tables.map((table) => bookEntries(table).filter(({ kind }) => kind === null));
  const [only] = own;
  if (own.length === 1 && only) return only;
  const from = new Map<string, RecognisedTable>();
  return own.flat().filter((entry) => {
    const { year, month } = entry.date;
    // Without its month nothing says that an entry is one of another sheet once more.
    if (month === null || entry.voucher === null) return true;
    const key = `${entry.account}/${year ?? ""}/${month}/${entry.voucher}`;
    const owner = from.get(key);
    if (!owner) from.set(key, entry.table);
    return (owner ?? entry.table) === entry.table;
  });
}

function groupVouchers(entries: readonly BookEntry[]): Voucher[] {
  const all: Voucher[] = [];
  // By number, then by period: a book has many entries, and no key is put together for each.
  const byName = new Map<string, Map<number, Voucher>>();
  const sheets = new Map<RecognisedTable, number>();
  for (const entry of entries) {
    if (entry.voucher === null || entry.voucher === "") continue;
    const { year, month } = entry.date;
    if (!sheets.has(entry.table)) sheets.set(entry.table, -1 - sheets.size);
    // Without a date the sheet is all that tells two months' vouchers apart.
    const period = month === null ? (sheets.get(entry.table) ?? 0) : (year ?? 0) * 100 + month;
    let periods = byName.get(entry.voucher);
    if (!periods) byName.set(entry.voucher, (periods = new Map<number, Voucher>()));
    let voucher = periods.get(period);
    if (!voucher) {
      voucher = { year, month, ...voucherNumber(entry.voucher, entry.date), name: entry.voucher, entries: [] };
      periods.set(period, voucher);
      all.push(voucher);
    }
    voucher.entries.push(entry);
  }
  return all;
}

function balanceOf(vouchers: readonly Voucher[], kind: "voucherList" | "ledger"): BookBalance {
  const sides = vouchers.flatMap(sidesOf);
  const broken = sides.filter(({ debit, credit }) => debit !== credit);
  const balanced = sides.length - broken.length;
  const oneSided = broken.filter(({ debit, credit }) => debit === 0 || credit === 0).length;
  // A list of vouchers has all their lines, unless most show one side only: then it was filtered by account. A ledger has
  // them if it holds the other accounts too, and that shows in vouchers that balance.
  const isWhole =
    kind === "voucherList"
      ? broken.length === 0 || oneSided < broken.length || balanced > 2 * oneSided
      : balanced > 0 && balanced >= 4 * broken.length && broken.length <= Math.max(2, sides.length * 0.05);
  return { isWhole, judged: sides.length, broken };
}

/** Financial and budgetary accounting balance by themselves; so do accounts whose code does not tell which they are. */
function sidesOf(voucher: Voucher): VoucherSide[] {
  const bySystem = new Map<string | null, { entries: BookEntry[]; debit: number; credit: number }>();
  for (const entry of voucher.entries) {
    const system = systemOf(entry.account);
    let own = bySystem.get(system);
    if (!own) bySystem.set(system, (own = { entries: [], debit: 0, credit: 0 }));
    own.entries.push(entry);
    own.debit += entry.debit ?? 0;
    own.credit += entry.credit ?? 0;
  }
  return [...bySystem.values()].map((own) => ({ voucher, ...own }));
}
