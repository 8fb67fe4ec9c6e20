import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import type { Finding } from "../../../findings/finding";
import { amountText } from "../../equation";
import { makeFinding } from "../../makeFinding";
import type { BookEntry } from "./bookEntries";
import { accountLabel, entryCells } from "./bookEntries";
import type { LedgerSequence } from "./ledgerSequences";
import type { Checked } from "./runningBalances";

import { bookUnit } from "./money";

interface Sums {
  debit: number;
  credit: number;
}

const SIDES = ["debit", "credit"] as const;

/** 本日合计 and 本月合计 = Σ entries since the last one with the same words; 本年累计 = Σ of the year; 合计 = one of these. */
export function checkLedgerTotals(sequences: readonly LedgerSequence[], reds: ReadonlySet<BookEntry>): Checked {
  const startsYear = yearsStartWithFirstEntry(sequences, reds);
  const parts = sequences.map((sequence) => checkSequence(sequence, reds, startsYear));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    judged: parts.reduce((all, { judged }) => all + judged, 0),
  };
}

function amountOf(entry: BookEntry, side: "debit" | "credit", reds: ReadonlySet<BookEntry>): number {
  const amount: number = entry[side] ?? 0;
  return reds.has(entry) ? -amount : amount;
}

/** 上年结转 or 年初余额 stands above the first entry, or that is of January: 本年累计 counts from it. */
function startsTheYear(entries: readonly BookEntry[]): boolean {
  const [first] = entries;
  if (first?.kind === "opening" && /上年|年初/u.test(first.summary)) return true;
  return entries.find(({ kind }) => kind === null)?.date.month === 1;
}

/**
 * A ledger exported from a later month on has a year's beginning that is not shown: only if the first 本年累计 of most
 * accounts is the sum of the rows shown, all of them begin with the year.
 */
function yearsStartWithFirstEntry(sequences: readonly LedgerSequence[], reds: ReadonlySet<BookEntry>): boolean {
  let agree = 0;
  let differ = 0;
  for (const { entries } of sequences) {
    if (startsTheYear(entries)) continue;
    const sums: Sums = { debit: 0, credit: 0 };
    for (const entry of entries) {
      if (entry.kind === null) for (const side of SIDES) sums[side] += amountOf(entry, side, reds);
      if (entry.kind !== "yearTotal") continue;
      const isEqual = SIDES.every((side) => (entry[side] ?? 0) === sums[side]);
      if (isEqual) agree++;
      else differ++;
      break;
    }
  }
  return agree >= 2 && agree > differ * 2;
}

function checkSequence({ entries }: LedgerSequence, reds: ReadonlySet<BookEntry>, startsYear: boolean): Checked {
  const findings: Finding[] = [];
  let judged = 0;
  // Every wording of a total has its own span: 本月合计 within the year, 本期合计 over the whole of it.
  const spans = new Map<string, Sums>();
  const all: Sums = { debit: 0, credit: 0 };
  let year: Sums | null = startsYear || startsTheYear(entries) ? { debit: 0, credit: 0 } : null;
  const judge = (entry: BookEntry, sums: Sums, sides: readonly ("debit" | "credit")[] = SIDES) => {
    for (const side of sides) {
      if (!entry.row.values[side]) continue;
      judged += 1;
      const printed = entry[side] ?? 0;
      if (printed !== sums[side]) findings.push(totalFinding(entry, side, sums[side], printed));
    }
  };
  for (const entry of entries) {
    if (entry.kind === null) {
      for (const side of SIDES) {
        const amount = amountOf(entry, side, reds);
        all[side] += amount;
        if (year) year[side] += amount;
      }
    } else if (entry.kind === "dayTotal" || entry.kind === "monthTotal") {
      const word = `${entry.kind}${entry.summary.replace(/[\d\s年月.-]/gu, "")}`;
      judge(entry, difference(all, spans.get(word)));
      spans.set(word, { ...all });
    } else if (entry.kind === "yearTotal") {
      if (year) judge(entry, year);
      // Without its beginning the year is counted from the first 本年累计 on.
      if (year === null || (entry.debit !== null && entry.credit !== null))
        year = { debit: entry.debit ?? 0, credit: entry.credit ?? 0 };
    } else if (entry.kind === "total") {
      const meant = meantBy(entry, [difference(all, spans.get("total")), { ...all }, ...(year ? [year] : [])]);
      if (meant) judge(entry, meant);
      spans.set("total", { ...all });
    } else if (entry.kind === "opening" && entry !== entries[0] && /上年|年初/u.test(entry.summary)) {
      year = { debit: 0, credit: 0 };
    }
  }
  return { findings, judged };
}

function difference(all: Sums, before: Sums | undefined): Sums {
  return { debit: all.debit - (before?.debit ?? 0), credit: all.credit - (before?.credit ?? 0) };
}

/** 合计 may be of the page, the month, the account or the year: the reading in which at least one amount agrees. */
function meantBy(entry: BookEntry, readings: readonly Sums[]): Sums | null {
  const agreeing = (sums: Sums) => SIDES.filter((side) => (entry[side] ?? 0) === sums[side]);
  const both = readings.find((sums) => agreeing(sums).length === 2);
  if (both) return both;
  return readings.find((sums) => agreeing(sums).some((side) => sums[side] !== 0)) ?? null;
}

function totalFinding(entry: BookEntry, role: "debit" | "credit", computed: number, printed: number): Finding {
  const unit = bookUnit(entry.table);
  return makeFinding({
    rule: "E04",
    variant: entry.kind === "yearTotal" ? "yearTotal" : entry.kind === "monthTotal" ? "monthTotal" : "total",
    cells: entryCells(entry, role),
    params: {
      account: accountLabel(entry),
      row: entry.summary,
      month: entry.date.month ?? "",
      role,
      computed: amountText(computed as Amount, unit),
      printed: amountText(printed as Amount, unit),
      unit,
    },
    expected: numberIn(computed as Amount, unit),
    actual: numberIn(printed as Amount, unit),
    difference: numberIn((printed - computed) as Amount, unit),
    unit,
  });
}
