import type { FindingDraft } from "../../rule";
import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import { amountText } from "../../equation";
import type { BookEntry } from "./bookEntries";
import { accountLabel, entryCells } from "./bookEntries";
import type { LedgerSequence } from "./ledgerSequences";
import type { Checked, Corrections } from "./runningBalances";

import { bookUnit } from "./money";

/** A sum as the amounts are printed, and as the running balances say that they should be. */
interface Sums {
  readonly printed: Pair;
  readonly right: Pair;
}

interface Pair {
  readonly debit: number;
  readonly credit: number;
}

const NOTHING: Pair = { debit: 0, credit: 0 };
const ZERO: Sums = { printed: NOTHING, right: NOTHING };
const SIDES = ["debit", "credit"] as const;

/** 本日合计 and 本月合计 = Σ entries since the last one with the same words; 本年累计 = Σ of the year; 合计 = one of these. */
export function checkLedgerTotals(sequences: readonly LedgerSequence[], corrections: Corrections): Checked {
  const startsYear = yearsStartWithFirstEntry(sequences, corrections);
  const parts = sequences.map((sequence) => checkSequence(sequence, corrections, startsYear));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    judged: parts.reduce((all, { judged }) => all + judged, 0),
  };
}

function plus(sums: Sums, entry: BookEntry, { red, wrongBy }: Corrections): Sums {
  const sign = red.has(entry) ? -1 : 1;
  const own = { debit: sign * (entry.debit ?? 0), credit: sign * (entry.credit ?? 0) };
  const wrong = wrongBy.get(entry) ?? 0;
  const inCredit = (entry.debit ?? 0) === 0;
  return {
    printed: added(sums.printed, own),
    right: added(sums.right, {
      debit: own.debit - (inCredit ? 0 : wrong),
      credit: own.credit + (inCredit ? wrong : 0),
    }),
  };
}

function added(sums: Pair, more: Pair, sign: 1 | -1 = 1): Pair {
  return { debit: sums.debit + sign * more.debit, credit: sums.credit + sign * more.credit };
}

function since(all: Sums, before: Sums | undefined): Sums {
  if (!before) return all;
  return { printed: added(all.printed, before.printed, -1), right: added(all.right, before.right, -1) };
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
function yearsStartWithFirstEntry(sequences: readonly LedgerSequence[], corrections: Corrections): boolean {
  let agree = 0;
  let differ = 0;
  for (const { entries } of sequences) {
    if (startsTheYear(entries)) continue;
    let sums = ZERO;
    for (const entry of entries) {
      if (entry.kind === null) sums = plus(sums, entry, corrections);
      if (entry.kind !== "yearTotal") continue;
      if (SIDES.every((side) => (entry[side] ?? 0) === sums.printed[side])) agree++;
      else differ++;
      break;
    }
  }
  return agree >= 2 && agree > differ * 2;
}

function checkSequence({ entries }: LedgerSequence, corrections: Corrections, startsYear: boolean): Checked {
  const findings: FindingDraft[] = [];
  let judged = 0;
  // Every wording of a total has its own span: 本月合计 within the year, 本期合计 over the whole of it.
  const spans = new Map<string, Sums>();
  let all = ZERO;
  let year: Sums | null = startsYear || startsTheYear(entries) ? ZERO : null;
  const judge = (entry: BookEntry, sums: Sums) => {
    for (const side of SIDES) {
      if (!entry.row.values[side]) continue;
      judged += 1;
      const printed = entry[side] ?? 0;
      // An entry that its balance contradicts has been spoken of: the total that holds without it is right.
      if (printed === sums.printed[side] || printed === sums.right[side]) continue;
      findings.push(totalFinding(entry, side, sums.printed[side], printed));
    }
  };
  for (const entry of entries) {
    if (entry.kind === null) {
      all = plus(all, entry, corrections);
      if (year) year = plus(year, entry, corrections);
    } else if (entry.kind === "dayTotal" || entry.kind === "monthTotal") {
      const word = `${entry.kind}${entry.summary.replace(/[\d\s年月.-]/gu, "")}`;
      judge(entry, since(all, spans.get(word)));
      spans.set(word, all);
    } else if (entry.kind === "yearTotal") {
      if (year) judge(entry, year);
      // The year goes on from what is printed: one wrong total is one finding; without its beginning it begins here.
      const printed = { debit: entry.debit ?? 0, credit: entry.credit ?? 0 };
      year = { printed, right: printed };
    } else if (entry.kind === "total") {
      const meant = meantBy(entry, [since(all, spans.get("total")), all, ...(year ? [year] : [])]);
      if (meant) judge(entry, meant);
      spans.set("total", all);
    } else if (entry.kind === "opening" && entry !== entries[0] && /上年|年初/u.test(entry.summary)) {
      year = ZERO;
    }
  }
  return { findings, judged };
}

/** 合计 may be of the page, the month, the account or the year: the reading in which at least one amount agrees. */
function meantBy(entry: BookEntry, readings: readonly Sums[]): Sums | null {
  const agreeing = ({ printed, right }: Sums) =>
    SIDES.filter((side) => [printed[side], right[side]].includes(entry[side] ?? 0));
  const both = readings.find((sums) => agreeing(sums).length === 2);
  if (both) return both;
  return readings.find((sums) => agreeing(sums).some((side) => sums.printed[side] !== 0)) ?? null;
}

function totalFinding(entry: BookEntry, role: "debit" | "credit", computed: number, printed: number): FindingDraft {
  const unit = bookUnit(entry.table);
  return {
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
  };
}
