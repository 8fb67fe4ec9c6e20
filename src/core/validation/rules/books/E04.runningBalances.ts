import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText, termAmount } from "../../equation";
import { type FindingDraft, outcome, type RuleOutcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { entryCells } from "./bookEntries";
import { normalSide } from "./governmentAccounts";
import type { LedgerSequence } from "./ledgerSequences";
import { ledgerSequences, signedBalance } from "./ledgerSequences";
import { checkLedgerTotals } from "./ledgerTotals";
import { bookUnit } from "./money";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import type { Checked } from "./runningBalances";
import { checkRunning, checkTotalBalances } from "./runningBalances";
import type { TrialLine } from "./trialLines";
import { accountText, balanceTerms, directionCells, trialLines, trialNumber } from "./trialLines";

/**
 * E04: every balance of a ledger follows from the one before; 本月合计 = Σ entries of the month; 本年累计 = Σ months;
 * the last balance = the trial balance.
 */
export const E04 = defineRule({
  id: "E04",
  severity: "error",
  basis: ["memory"],
  needs: [["ledger"]],
  reads: ["books"],
  check(context) {
    const ledgers = context.ofKind("ledger");
    const sequences = ledgerSequences(ledgers);
    const corrections = {
      red: new Set<BookEntry>(),
      wrongBy: new Map<BookEntry, number>(),
      balances: new Map<BookEntry, number>(),
    };
    const running = joinParts(sequences.map((sequence) => checkRunning(sequence, corrections)));
    const totals = checkLedgerTotals(sequences, corrections);
    return joinOutcomes([
      plausibleOutcome(running.findings, running.judged, "balances"),
      plausibleOutcome(totals.findings, totals.judged, "totals"),
      ...[joinParts(sequences.map((sequence) => checkTotalBalances(sequence, corrections)))].map(
        ({ findings, judged }) => plausibleOutcome(findings, judged, "balances"),
      ),
      checkAgainstTrialBalance(context, ledgers, sequences),
    ]);
  },
  examples: [
    says("running", { of: "books", set: { "明细账!I7": 777 } }),
    silent({ of: "books", set: { "明细账!E7": "付2月份办公用品款" } }),
  ],
});

function joinParts(parts: readonly Checked[]): Checked {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    judged: parts.reduce((sum, { judged }) => sum + judged, 0),
  };
}

/** An account's ledger may run over several sheets: its last balance is that of the last of them. */
function checkAgainstTrialBalance(
  context: ValidationContext,
  ledgers: readonly RecognisedTable[],
  sequences: readonly LedgerSequence[],
): RuleOutcome {
  const [table] = ledgers;
  if (!table) return outcome([], 0);
  const bySequence = new Map<string, LedgerSequence[]>();
  for (const sequence of sequences) {
    const known = bySequence.get(sequence.account);
    if (known) known.push(sequence);
    else bySequence.set(sequence.account, [sequence]);
  }
  const findings: FindingDraft[] = [];
  let judged = 0;
  for (const line of context.ofKind("trialBalance").flatMap(trialLines)) {
    const own = bySequence.get(line.code) ?? [];
    const entries = own.flatMap((sequence) => sequence.entries);
    const last = entries.filter(({ balance }) => balance !== null).at(-1);
    if (!last || !coversSamePeriod(line, entries)) continue;
    const terms = balanceTerms(line, "closing");
    const amounts = terms.flatMap((term) => termAmount(term) ?? []);
    if (amounts.length === 0) continue;
    const closing = amounts.reduce((sum: number, amount) => sum + amount, 0);
    const printed = signedBalance(last, normalSide(line.code) === "credit" ? -1 : 1) ?? 0;
    // A ledger printed before the closing entries and a trial balance printed after them: no contradiction.
    if (closing === 0 && /^[4-7]/.test(line.code)) continue;
    judged += 1;
    if (printed !== closing) findings.push(trialBalanceFinding(line, last, printed, closing));
  }
  return plausibleOutcome(findings, judged);
}

/** A ledger of three months says nothing of the year's closing balance: one side's entries must add up to a printed turnover. */
function coversSamePeriod(line: TrialLine, entries: readonly BookEntry[]): boolean {
  const unit = bookUnit(line.table);
  return (["debit", "credit"] as const).some((side) => {
    const sum = entries.reduce((all, entry) => all + (entry.kind === null ? (entry[side] ?? 0) : 0), 0);
    const year = side === "debit" ? "yearDebit" : "yearCredit";
    return (
      sum !== 0 && [side, year].some((part) => trialNumber(line, part as "debit") === numberIn(sum as Amount, unit))
    );
  });
}

function trialBalanceFinding(line: TrialLine, last: BookEntry, printed: number, closing: number): FindingDraft {
  const unit = bookUnit(line.table);
  const terms = balanceTerms(line, "closing");
  return {
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
  };
}
