import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import type { Finding } from "../../../findings/finding";
import { amountText } from "../../equation";
import { makeFinding } from "../../makeFinding";
import type { BookEntry } from "./bookEntries";
import { accountLabel, entryCells } from "./bookEntries";
import type { LedgerSequence } from "./ledgerSequences";
import { signedBalance } from "./ledgerSequences";
import { bookUnit } from "./money";

export interface Checked {
  readonly findings: readonly Finding[];
  readonly judged: number;
}

/** 红字 printed as a positive amount: the summary says so. */
const RED = /红字|红冲|冲销|冲回|冲减|冲账|更正|调减|退回|负数/u;

/** Every balance = the one before + debit − credit. Where an amount printed in red follows as a negative, it is one. */
export function checkRunning({ entries, side }: LedgerSequence, reds: Set<BookEntry>): Checked {
  const rows = entries.filter(({ kind }) => kind === null || kind === "opening");
  const findings: Finding[] = [];
  let judged = 0;
  let before: number | null = null;
  rows.forEach((entry, index) => {
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
      reds.add(entry);
      before = printed;
      return;
    }
    // If the next row goes on from the computed balance, only this balance is wrong; else an amount is, or the opening.
    const next = rows[index + 1];
    const nextPrinted = next ? signedBalance(next, side) : null;
    const goesOn = next && nextPrinted !== null && nextPrinted === computed + (next.debit ?? 0) - (next.credit ?? 0);
    const opening = rows[index - 1];
    findings.push(
      runningFinding(entry, !goesOn && opening?.kind === "opening" ? opening : null, before, computed, printed),
    );
    before = goesOn ? computed : printed;
  });
  return { findings, judged };
}

function runningFinding(
  entry: BookEntry,
  opening: BookEntry | null,
  before: number,
  computed: number,
  printed: number,
): Finding {
  const unit = bookUnit(entry.table);
  const text = (amount: number) => amountText(amount as Amount, unit);
  return makeFinding({
    rule: "E04",
    variant: "running",
    cells: [
      ...entryCells(entry, "balance", "debit", "credit", "direction"),
      ...(opening ? entryCells(opening, "balance", "direction") : []),
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
  });
}

/** The balance of a total row repeats that of the last entry above it. */
export function checkTotalBalances({ entries, side }: LedgerSequence): Checked {
  const findings: Finding[] = [];
  let judged = 0;
  let last: { readonly entry: BookEntry; readonly balance: number } | null = null;
  for (const entry of entries) {
    const balance = signedBalance(entry, side);
    if (entry.kind === null || entry.kind === "opening") {
      if (balance !== null) last = { entry, balance };
      else if ((entry.debit ?? 0) !== (entry.credit ?? 0)) last = null;
    } else if (entry.kind !== "total" && !/结转/u.test(entry.summary) && last && balance !== null) {
      judged += 1;
      if (balance !== last.balance) findings.push(totalBalanceFinding(entry, last.entry, balance, last.balance));
    }
  }
  return { findings, judged };
}

function totalBalanceFinding(entry: BookEntry, last: BookEntry, printed: number, computed: number): Finding {
  const unit = bookUnit(entry.table);
  return makeFinding({
    rule: "E04",
    variant: "totalBalance",
    cells: [...entryCells(entry, "balance", "direction"), ...entryCells(last, "balance")],
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
  });
}
