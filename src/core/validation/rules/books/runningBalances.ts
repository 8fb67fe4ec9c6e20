import type { FindingDraft } from "../../rule";
import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import { amountText } from "../../equation";
import type { BookEntry } from "./bookEntries";
import { accountLabel, entryCells } from "./bookEntries";
import type { LedgerSequence } from "./ledgerSequences";
import { signedBalance } from "./ledgerSequences";
import { bookUnit } from "./money";

export interface Checked {
  readonly findings: readonly FindingDraft[];
  readonly judged: number;
}

/** What the running balances tell of the amounts: totals are held against the right ones. */
export interface Corrections {
  /** Entries whose amounts are printed in red as positives. */
  readonly red: Set<BookEntry>;
  /** By how much debit − credit of an entry is too large, by its balance. */
  readonly wrongBy: Map<BookEntry, number>;
  /** What the balances are that alone are wrong, debit positive. */
  readonly balances: Map<BookEntry, number>;
}

/** 余额, or 借方余额│贷方余额. */
const BALANCE = ["balance", "closingDebit", "closingCredit"] as const;

/** 红字 printed as a positive amount: the summary says so. */
const RED = /红字|红冲|冲销|冲回|冲减|冲账|更正|调减|退回|负数/u;

/** Every balance = the one before + debit − credit. Where an amount printed in red follows as a negative, it is one. */
export function checkRunning({ entries, side }: LedgerSequence, corrections: Corrections): Checked {
  const findings: FindingDraft[] = [];
  let judged = 0;
  let before: number | null = null;
  let opening: BookEntry | null = null;
  entries.forEach((entry, place) => {
    if (entry.kind !== null && entry.kind !== "opening") return;
    const first = opening;
    opening = entry.kind === "opening" ? entry : null;
    const printed = signedBalance(entry, side);
    if (entry.kind === "opening" || before === null) {
      before = printed ?? before;
      return;
    }
    if (entry.debit === null && entry.credit === null) return;
    const change = (entry.debit ?? 0) - (entry.credit ?? 0);
    const computed: number = before + change;
    if (printed === null) {
      before = computed;
      return;
    }
    judged += 1;
    if (printed === computed) {
      before = printed;
      return;
    }
    if (printed === before - change && change !== 0 && RED.test(entry.summary)) {
      corrections.red.add(entry);
      before = printed;
      return;
    }
    // If what follows goes on from the computed balance, only this balance is wrong; else an amount is, or the opening.
    const goesOn = followsFrom(computed, entries, place, side);
    if (goesOn) corrections.balances.set(entry, computed);
    else corrections.wrongBy.set(entry, computed - printed);
    findings.push(runningFinding(entry, goesOn ? null : first, before, computed, printed));
    before = goesOn ? computed : printed;
  });
  return { findings, judged };
}

/** Does the next total row repeat this balance, or the next entry's balance follow from it? */
function followsFrom(balance: number, entries: readonly BookEntry[], place: number, side: 1 | -1): boolean {
  for (let index = place + 1; index < entries.length; index++) {
    const next = entries[index];
    const printed = next && next.kind !== "opening" ? signedBalance(next, side) : null;
    if (!next || next.kind === "opening") return false;
    if (next.kind === null) return printed !== null && printed === balance + (next.debit ?? 0) - (next.credit ?? 0);
    if (printed !== null && next.kind !== "total") return printed === balance;
  }
  return false;
}

function runningFinding(
  entry: BookEntry,
  opening: BookEntry | null,
  before: number,
  computed: number,
  printed: number,
): FindingDraft {
  const unit = bookUnit(entry.table);
  const text = (amount: number) => amountText(amount as Amount, unit);
  return {
    variant: "running",
    cells: [
      ...entryCells(entry, ...BALANCE, "debit", "credit", "direction"),
      ...(opening ? entryCells(opening, ...BALANCE, "direction") : []),
    ],
    params: {
      account: accountLabel(entry),
      before: text(before),
      debit: text(entry.debit ?? 0),
      credit: text(entry.credit ?? 0),
      computed: text(computed),
      printed: text(printed),
      unit,
    },
    expected: numberIn(Math.abs(computed) as Amount, unit),
    actual: numberIn(Math.abs(printed) as Amount, unit),
    difference: numberIn((printed - computed) as Amount, unit),
    unit,
  };
}

/** The balance of a total row repeats that of the last entry above it. */
export function checkTotalBalances({ entries, side }: LedgerSequence, { balances }: Corrections): Checked {
  const findings: FindingDraft[] = [];
  let judged = 0;
  let last: LastBalance | null = null;
  for (const entry of entries) {
    const balance = balances.get(entry) ?? signedBalance(entry, side);
    if (entry.kind === null || entry.kind === "opening") {
      last = balance === null ? last && countedOn(last, entry) : { entry, balance, isPrinted: true };
    } else if (entry.kind !== "total" && !/结转/u.test(entry.summary) && last && balance !== null) {
      judged += 1;
      if (balance !== last.balance) findings.push(totalBalanceFinding(entry, last.entry, balance, last.balance));
      if (!last.isPrinted) last = { entry, balance, isPrinted: true };
    }
  }
  return { findings, judged };
}

function countedOn(last: LastBalance, { debit, credit }: BookEntry): LastBalance {
  const change = (debit ?? 0) - (credit ?? 0);
  return change === 0 ? last : { entry: last.entry, balance: last.balance + change, isPrinted: false };
}

interface LastBalance {
  /** Where a balance was printed last. */
  readonly entry: BookEntry;
  readonly balance: number;
  /** False where it was counted on from there. */
  readonly isPrinted: boolean;
}

function totalBalanceFinding(entry: BookEntry, last: BookEntry, printed: number, computed: number): FindingDraft {
  const unit = bookUnit(entry.table);
  return {
    variant: "totalBalance",
    cells: [...entryCells(entry, ...BALANCE, "direction"), ...entryCells(last, ...BALANCE)],
    params: {
      account: accountLabel(entry),
      row: entry.summary,
      computed: amountText(computed as Amount, unit),
      printed: amountText(printed as Amount, unit),
      unit,
    },
    expected: numberIn(Math.abs(computed) as Amount, unit),
    actual: numberIn(Math.abs(printed) as Amount, unit),
    difference: numberIn((printed - computed) as Amount, unit),
    unit,
  };
}
