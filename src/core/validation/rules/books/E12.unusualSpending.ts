import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Amount } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { amountText } from "../../equation";
import { type FindingDraft, outcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, entryCells, isClosingEntry } from "./bookEntries";
import { bookUnit } from "./money";
import { joinOutcomes } from "./plausible";

export const E12 = defineRule({
  id: "E12",
  severity: "info",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) =>
    joinOutcomes(
      [...context.ofKind("voucherList"), ...context.ofKind("ledger")].map((table) => {
        const entries = bookEntries(table).filter((entry) => entry.kind === null);
        const spending = entries.filter(({ account, debit }) => account.startsWith("7") && (debit ?? 0) > 0);
        const cash = entries.filter(
          ({ account, credit }) => account.startsWith("1001") && (credit ?? 0) >= LARGE_CASH_FEN,
        );
        return outcome(
          [
            ...decemberFindings(table, spending),
            ...cash.map((entry) => cashFinding(table, entry)),
            ...roundFindings(table, spending),
          ],
          entries.length,
        );
      }),
    ),
  examples: [
    says("cash", { set: { "序时账!D4": "1001", "序时账!E4": "库存现金", "序时账!G3": 12000, "序时账!H4": 12000 } }),
    silent({ set: { "序时账!D4": "1001", "序时账!E4": "库存现金" } }),
  ],
});

/** E12: a quarter of the year's spending in December, much cash, large round amounts. Information only. Source: memory. */
const DECEMBER_SHARE_PERCENT = 25;
const LARGE_CASH_FEN = 1_000_000;
/** From 500,000 元 on, and without anything below 100,000 元. */
const LARGE_FEN = 50_000_000;
const ROUND_FEN = 10_000_000;

function decemberFindings(table: RecognisedTable, spending: readonly BookEntry[]): FindingDraft[] {
  const months = new Set(spending.map(({ date }) => date.month));
  if (months.size < 12) return [];
  const total = spending.reduce((sum, { debit }) => sum + (debit ?? 0), 0);
  const inDecember = spending.filter(({ date }) => date.month === 12);
  const december = inDecember.reduce((sum, { debit }) => sum + (debit ?? 0), 0);
  if (december * 100 <= total * DECEMBER_SHARE_PERCENT) return [];
  const unit = bookUnit(table);
  const largest = [...inDecember].sort((a, b) => (b.debit ?? 0) - (a.debit ?? 0)).slice(0, 20);
  return [
    {
      variant: "december",
      cells: largest.flatMap((entry) => entryCells(entry, "debit")),
      params: {
        december: amountText(december as Amount, unit),
        total: amountText(total as Amount, unit),
        share: Math.round((december * 10_000) / total) / 100,
        unit,
      },
    },
  ];
}

/** One finding for a book: round amounts are common where budgets are passed on. */
function roundFindings(table: RecognisedTable, spending: readonly BookEntry[]): FindingDraft[] {
  const round = spending.filter(
    (entry) => (entry.debit ?? 0) >= LARGE_FEN && (entry.debit ?? 0) % ROUND_FEN === 0 && !isClosingEntry(entry),
  );
  const [first] = round;
  if (!first) return [];
  const unit = bookUnit(table);
  return [
    {
      variant: "round",
      cells: round.flatMap((entry) => entryCells(entry, "debit")),
      params: {
        count: round.length,
        summary: first.summary,
        amount: amountText((first.debit ?? 0) as Amount, unit),
        unit,
      },
    },
  ];
}

function cashFinding(table: RecognisedTable, entry: BookEntry): FindingDraft {
  const unit = bookUnit(table);
  return {
    variant: "cash",
    cells: entryCells(entry, "credit"),
    params: { summary: entry.summary, amount: amountText((entry.credit ?? 0) as Amount, unit), unit },
  };
}
