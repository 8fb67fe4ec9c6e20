import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule, type RuleOutcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, entryCells } from "./bookEntries";
import { normalSide } from "./governmentAccounts";
import { bookUnit } from "./money";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import { accountText, balanceTerms, directionCells, trialLines } from "./trialLines";
import { termAmount } from "../../equation";

/**
 * E04: every balance of a ledger follows from the one before; 本月合计 = Σ entries of the month; 本年累计 = Σ months;
 * the last balance = the trial balance. Source: memory (practice of reviewers).
 */
export const runningBalances: Rule = {
  id: "E04",
  check(context) {
    const ledgers = context.ofKind("ledger");
    return joinOutcomes([
      ...ledgers.flatMap((table) => {
        const accounts = groupByAccount(bookEntries(table));
        return [
          joinParts([...accounts.values()].map((entries) => checkRunning(table, entries))),
          joinParts([...accounts.values()].map((entries) => checkTotals(table, entries))),
          joinParts([...accounts.values()].map((entries) => checkTotalBalances(table, entries))),
        ];
      }),
      checkAgainstTrialBalance(context, ledgers),
    ]);
  },
};

interface Checked {
  readonly findings: readonly Finding[];
  readonly judged: number;
}

function joinParts(parts: readonly Checked[]): RuleOutcome {
  return plausibleOutcome(
    parts.flatMap(({ findings }) => findings),
    parts.reduce((sum, { judged }) => sum + judged, 0),
  );
}

function groupByAccount(entries: readonly BookEntry[]): Map<string, BookEntry[]> {
  const groups = new Map<string, BookEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.account);
    if (group) group.push(entry);
    else groups.set(entry.account, [entry]);
  }
  return groups;
}

/** The balance with debit positive: by its 方向, else on the side that the account normally has. */
function signedBalance(entry: BookEntry, side: 1 | -1): number | null {
  const balance: number | null = entry.balance;
  if (balance === null) return null;
  const direction = entry.row.values.direction?.value;
  if (typeof direction === "string") {
    if (direction.includes("借")) return balance;
    if (direction.includes("贷")) return -balance;
    if (direction.includes("平")) return balance * side;
  }
  return balance * side;
}

function checkRunning(table: RecognisedTable, entries: readonly BookEntry[]): Checked {
  const side = normalSide(entries[0]?.account ?? "") === "credit" ? -1 : 1;
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
    const computed = before + (entry.debit ?? 0) - (entry.credit ?? 0);
    if (printed === null) {
      before = computed;
      return;
    }
    judged += 1;
    if (printed === computed) {
      before = printed;
      return;
    }
    // If the next row goes on from the computed balance, only this balance is wrong; else an amount is.
    const next = rows[index + 1];
    const nextPrinted = next ? signedBalance(next, side) : null;
    const goesOn = next && nextPrinted !== null && nextPrinted === computed + (next.debit ?? 0) - (next.credit ?? 0);
    findings.push(runningFinding(table, entry, before, computed, printed));
    before = goesOn ? computed : printed;
  });
  return { findings, judged };
}

function runningFinding(
  table: RecognisedTable,
  entry: BookEntry,
  before: number,
  computed: number,
  printed: number,
): Finding {
  const unit = bookUnit(table);
  const text = (amount: number) => amountText(amount as Amount, unit);
  return makeFinding({
    rule: "E04",
    variant: "running",
    cells: entryCells(entry, "balance", "debit", "credit", "direction"),
    params: {
      account: entry.account,
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

interface Sums {
  debit: number;
  credit: number;
}

function checkTotals(table: RecognisedTable, entries: readonly BookEntry[]): Checked {
  const findings: Finding[] = [];
  let judged = 0;
  let month: Sums = { debit: 0, credit: 0 };
  // 本年累计 can be added up only from January on; a ledger that begins later has months that are not shown.
  let year: Sums | null =
    (entries.find(({ kind }) => kind === null)?.date.month ?? 0) === 1 || startsTheYear(entries)
      ? { debit: 0, credit: 0 }
      : null;
  for (const entry of entries) {
    if (entry.kind === null) {
      for (const sums of year ? [month, year] : [month]) {
        sums.debit += entry.debit ?? 0;
        sums.credit += entry.credit ?? 0;
      }
    } else if (entry.kind === "monthTotal" || entry.kind === "yearTotal") {
      const sums = entry.kind === "monthTotal" ? month : year;
      for (const role of ["debit", "credit"] as const) {
        if (!sums || !entry.row.values[role]) continue;
        judged += 1;
        const printed = entry[role] ?? 0;
        if (printed !== sums[role]) findings.push(totalFinding(table, entry, role, sums[role], printed));
      }
      if (entry.kind === "monthTotal") month = { debit: 0, credit: 0 };
      // Without its beginning the year is counted from the first 本年累计 on.
      else if (year === null || (entry.debit !== null && entry.credit !== null))
        year = { debit: entry.debit ?? 0, credit: entry.credit ?? 0 };
    }
  }
  return { findings, judged };
}

/** 上年结转 or 年初余额 stands above the first entry. */
function startsTheYear(entries: readonly BookEntry[]): boolean {
  const [first] = entries;
  return first?.kind === "opening" && /上年|年初/u.test(first.summary);
}

function totalFinding(
  table: RecognisedTable,
  entry: BookEntry,
  role: "debit" | "credit",
  computed: number,
  printed: number,
): Finding {
  const unit = bookUnit(table);
  return makeFinding({
    rule: "E04",
    variant: entry.kind === "monthTotal" ? "monthTotal" : "yearTotal",
    cells: entryCells(entry, role),
    params: {
      account: entry.account,
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

/** 本月合计 and 本年累计 repeat the balance of the last entry above them. */
function checkTotalBalances(table: RecognisedTable, entries: readonly BookEntry[]): Checked {
  const side = normalSide(entries[0]?.account ?? "") === "credit" ? -1 : 1;
  const findings: Finding[] = [];
  let judged = 0;
  let last: { readonly entry: BookEntry; readonly balance: number } | null = null;
  for (const entry of entries) {
    const balance = signedBalance(entry, side);
    if (entry.kind === null || entry.kind === "opening") {
      if (balance !== null) last = { entry, balance };
      else if ((entry.debit ?? 0) !== (entry.credit ?? 0)) last = null;
    } else if (entry.kind !== "total" && last && balance !== null) {
      judged += 1;
      if (balance !== last.balance) findings.push(totalBalanceFinding(table, entry, last.entry, balance, last.balance));
    }
  }
  return { findings, judged };
}

function totalBalanceFinding(
  table: RecognisedTable,
  entry: BookEntry,
  last: BookEntry,
  printed: number,
  computed: number,
): Finding {
  const unit = bookUnit(table);
  return makeFinding({
    rule: "E04",
    variant: "totalBalance",
    cells: [...entryCells(entry, "balance", "direction"), ...entryCells(last, "balance")],
    params: {
      account: entry.account,
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

/** An account's ledger may run over several sheets: its last balance is that of the last of them. */
function checkAgainstTrialBalance(context: ValidationContext, ledgers: readonly RecognisedTable[]): RuleOutcome {
  const [table] = ledgers;
  if (!table) return outcome([], 0);
  const accounts = groupByAccount(ledgers.flatMap((ledger) => [...bookEntries(ledger)]));
  const findings: Finding[] = [];
  let judged = 0;
  for (const line of context.ofKind("trialBalance").flatMap(trialLines)) {
    const entries = accounts.get(line.code);
    const last = entries?.filter(({ balance }) => balance !== null).at(-1);
    if (!last) continue;
    const terms = balanceTerms(line, "closing");
    const amounts = terms.flatMap((term) => termAmount(term) ?? []);
    if (amounts.length === 0) continue;
    const closing = amounts.reduce((sum: number, amount) => sum + amount, 0);
    const printed = signedBalance(last, normalSide(line.code) === "credit" ? -1 : 1) ?? 0;
    // A ledger printed before the closing entries and a trial balance printed after them: no contradiction.
    if (closing === 0 && /^[4-7]/.test(line.code)) continue;
    judged += 1;
    if (printed === closing) continue;
    const unit = bookUnit(table);
    findings.push(
      makeFinding({
        rule: "E04",
        variant: "trialBalance",
        cells: [
          ...entryCells(last, "balance", "direction"),
          ...terms.map(({ cell }) => cell.ref),
          ...directionCells(line, "closing"),
        ],
        params: {
          account: accountText(line),
          printed: amountText(printed as Amount, unit),
          computed: amountText(closing as Amount, unit),
          unit,
        },
        expected: numberIn(closing as Amount, unit),
        actual: numberIn(printed as Amount, unit),
        difference: numberIn((printed - closing) as Amount, unit),
        unit,
      }),
    );
  }
  return plausibleOutcome(findings, judged);
}
