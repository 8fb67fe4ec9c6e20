import { textOf } from "../../../layout/cellText";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ColumnRole } from "../../../tableKinds/columnRoles";
import type { BookEntry } from "./bookEntries";
import { bookEntries } from "./bookEntries";
import { normalSide } from "./governmentAccounts";

/** The rows of one account (or of one of its auxiliary items) in a row, from an opening balance on: each balance follows from the one before. */
export interface LedgerSequence {
  readonly account: string;
  readonly entries: readonly BookEntry[];
  /** On which side a balance stands that is printed without 方向: 1 debit, -1 credit. */
  readonly side: 1 | -1;
}

/** Ledgers may be kept by these beside the account; a balance then runs within each. */
const KEPT_BY: readonly (readonly ColumnRole[])[] = [
  [],
  ["project"],
  ["unitName"],
  ["auxiliary"],
  ["functionalItem"],
  ["economicItem"],
  ["functionalItem", "economicItem"],
  ["functionalItem", "economicItem", "project"],
];

/** A balance with debit positive, in 分; `null` where none is printed. */
export function signedBalance({ balance, side }: BookEntry, usual: 1 | -1): number | null {
  return balance === null ? null : balance * (side ?? usual);
}

/** The sequences of all ledgers of a workbook; one that goes on in the next sheet without opening row is one. */
export function ledgerSequences(ledgers: readonly RecognisedTable[]): LedgerSequence[] {
  const result: BookEntry[][] = [];
  const open = new Map<string, BookEntry[]>();
  for (const table of ledgers) {
    const own = bestParted(table);
    for (const [key, sequences] of own) {
      const [first = [], ...rest] = sequences;
      const before = open.get(key);
      const continued = before && goesOn(before, first) ? before : null;
      if (continued) continued.push(...first);
      else result.push(first);
      result.push(...rest);
      open.set(key, rest[rest.length - 1] ?? continued ?? first);
    }
  }
  return result
    .map(monthsAsEntries)
    .map((entries) => ({ account: entries[0]?.account ?? "", entries, side: usualSide(entries) }));
}

/** A general ledger prints no entries: its monthly totals are what its balances follow from. */
function monthsAsEntries(entries: readonly BookEntry[]): readonly BookEntry[] {
  if (entries.some(({ kind }) => kind === null)) return entries;
  return entries.map((entry) => (entry.kind === "monthTotal" ? { ...entry, kind: null } : entry));
}

/** The way of keeping that leaves fewest balances unexplained; by account alone unless that fails often. */
function bestParted(table: RecognisedTable): Map<string, BookEntry[][]> {
  const entries = bookEntries(table);
  let best = parted(entries, []);
  const plain = breaksIn(best);
  if (plain.broken * 10 <= plain.judged) return best;
  let fewest = plain.broken;
  for (const roles of KEPT_BY.slice(1)) {
    if (!roles.every((role) => table.columns.some((column) => column.role === role))) continue;
    const other = parted(entries, roles);
    const { broken } = breaksIn(other);
    if (broken * 2 >= fewest) continue;
    best = other;
    fewest = broken;
  }
  return best;
}

function parted(entries: readonly BookEntry[], roles: readonly ColumnRole[]): Map<string, BookEntry[][]> {
  const byKey = new Map<string, BookEntry[][]>();
  for (const entry of entries) {
    const key =
      roles.length === 0
        ? entry.account
        : [entry.account, ...roles.map((role) => textOf(entry.row.values[role]))].join("|");
    const sequences = byKey.get(key);
    const current = sequences?.[sequences.length - 1];
    if (!sequences) byKey.set(key, [[entry]]);
    else if (!current || (entry.kind === "opening" && beginsAnew(current, entry))) sequences.push([entry]);
    else current.push(entry);
  }
  return byKey;
}

/** An opening row within an account begins a new sequence, unless it only repeats the balance at the month's beginning. */
function beginsAnew(current: readonly BookEntry[], opening: BookEntry): boolean {
  if (current.every(({ kind }) => kind === "opening")) return false;
  if (!/月|日/u.test(opening.summary) || opening.balance === null) return true;
  const last = lastPrinted(current);
  return last === null || last.balance !== opening.balance || last.side !== opening.side;
}

function lastPrinted(entries: readonly BookEntry[]): BookEntry | null {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry && entry.balance !== null) return entry;
  }
  return null;
}

/** The next sheet has no opening row for the account, or one that repeats the balance; its entries are not earlier. */
function goesOn(before: readonly BookEntry[], next: readonly BookEntry[]): boolean {
  const [first] = next;
  const last = before[before.length - 1];
  if (!first || !last || first.table === last.table) return false;
  if (nameWithoutNumbers(first.table.title) !== nameWithoutNumbers(last.table.title)) return false;
  if (first.kind === "opening") {
    const printed = lastPrinted(before);
    if (/年/u.test(first.summary) || !printed || printed.balance !== first.balance || printed.side !== first.side)
      return false;
  }
  const monthOf = (entries: readonly BookEntry[]) =>
    entries.find(({ date }) => date.month !== null)?.date.month ?? null;
  const earlier = monthOf([...before].reverse());
  const later = monthOf(next);
  return earlier === null || later === null || later >= earlier;
}

/** 1月明细账 and 2月明细账 are one book. */
function nameWithoutNumbers(title: string): string {
  return title.replace(/[\d一二三四五六七八九十()]+/gu, "");
}

function breaksIn(sequences: ReadonlyMap<string, readonly (readonly BookEntry[])[]>) {
  let judged = 0;
  let broken = 0;
  for (const list of sequences.values())
    for (const entries of list) {
      const counted = breaks(entries, usualSide(entries));
      judged += counted.judged;
      broken += counted.broken;
    }
  return { judged, broken };
}

function breaks(entries: readonly BookEntry[], side: 1 | -1): { readonly judged: number; readonly broken: number } {
  let before: number | null = null;
  let judged = 0;
  let broken = 0;
  for (const entry of entries) {
    if (entry.kind !== null && entry.kind !== "opening") continue;
    const printed = signedBalance(entry, side);
    if (printed === null) {
      before = before === null ? null : before + (entry.debit ?? 0) - (entry.credit ?? 0);
      continue;
    }
    if (before !== null && entry.kind === null) {
      judged++;
      if (before + (entry.debit ?? 0) - (entry.credit ?? 0) !== printed) broken++;
    }
    before = printed;
  }
  return { judged, broken };
}

/** The account's normal side; where no 方向 is printed, the side on which more balances follow. */
function usualSide(entries: readonly BookEntry[]): 1 | -1 {
  const normal = normalSide(entries[0]?.account ?? "") === "credit" ? -1 : 1;
  if (entries.some(({ side }) => side !== null)) return normal;
  const own = breaks(entries, normal);
  if (own.broken === 0) return normal;
  const other = normal === 1 ? -1 : 1;
  return breaks(entries, other).broken < own.broken ? other : normal;
}
