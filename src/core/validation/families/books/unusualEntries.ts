import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import { groupBy } from "../../../groupBy";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { amountText } from "../../equation";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import type { ValidationContext } from "../../context";
import { oncePer } from "../../../cache";
import { outcome, type Rule } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, dateText, entryCells, isClosingEntry, textOf } from "./bookEntries";
import { bookUnit } from "./money";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import { voucherBooks } from "./voucherGroups";

/** E11: the same day, summary, account and amount twice, perhaps paid twice; a reversal of nothing. Source: memory. */
export const duplicateEntries: Rule = {
  id: "E11",
  check: (context) =>
    joinOutcomes(
      [...context.ofKind("voucherList"), ...context.ofKind("ledger")].map((table) => {
        const entries = bookEntries(table).filter(
          ({ kind, summary, debit, credit }) =>
            kind === null && summary !== "" && ((debit ?? 0) !== 0 || (credit ?? 0) !== 0),
        );
        const findings = sameContent(entries)
          .filter((group) => !isOneVoucher(group, context))
          .map((group) => duplicateFinding(table, group));
        return joinOutcomes([
          plausibleOutcome(findings, entries.length),
          plausibleOutcome(unpairedReversals(table, entries), entries.length),
        ]);
      }),
    ),
};

/** Entries that say the same; only those whose summary comes back with the same amount are looked at closely. */
function sameContent(entries: readonly BookEntry[]): BookEntry[][] {
  const bySummary = new Map<string, Map<number, BookEntry[]>>();
  for (const entry of entries) {
    const amount = (entry.debit ?? 0) - (entry.credit ?? 0);
    let amounts = bySummary.get(entry.summary);
    if (!amounts) bySummary.set(entry.summary, (amounts = new Map<number, BookEntry[]>()));
    const known = amounts.get(amount);
    if (known) known.push(entry);
    else amounts.set(amount, [entry]);
  }
  const alike = [...bySummary.values()].flatMap((amounts) => [...amounts.values()]);
  return alike
    .filter(({ length }) => length > 1)
    .flatMap((group) => [...groupBy(group, contentOf).values()].filter(({ length }) => length > 1));
}

const KEPT_BY = [
  "functionalItem",
  "economicItem",
  "governmentEconomicItem",
  "project",
  "fundNature",
  "unitName",
  "auxiliary",
  "counterAccount",
] as const;

/** What two entries of one payment have in common. */
function contentOf({ date: { month, day }, account, summary, debit, credit, row }: BookEntry): string {
  return [month, day, account, summary, debit, credit, ...KEPT_BY.map((role) => textOf(row.values[role]))].join("|");
}

/** Two like lines of one voucher that balances are one payment in two parts (two persons, two departments). */
function isOneVoucher(group: readonly BookEntry[], context: ValidationContext): boolean {
  const [first] = group;
  if (!first || first.voucher === null || group.some(({ voucher }) => voucher !== first.voucher)) return false;
  return balancedEntries(context).has(first);
}

const balancedEntries = oncePer((context: ValidationContext): ReadonlySet<BookEntry> => {
  const whole = voucherBooks(context).filter(({ balance }) => balance.isWhole);
  const balanced = new Set(whole.flatMap(({ vouchers }) => vouchers.flatMap(({ entries }) => entries)));
  for (const { balance } of whole)
    for (const { entries } of balance.broken) for (const entry of entries) balanced.delete(entry);
  return balanced;
});

/** 红字冲销: a negative amount takes back one that stands in the same account on the same side. */
function unpairedReversals(table: RecognisedTable, entries: readonly BookEntry[]): Finding[] {
  if (!entries.some(({ debit, credit }) => (debit ?? 0) < 0 || (credit ?? 0) < 0)) return [];
  const booked = new Set<string>();
  const key = (account: string, side: string, amount: number) => `${account}|${side}|${amount}`;
  for (const { account, debit, credit } of entries)
    for (const [side, amount] of [
      ["debit", debit],
      ["credit", credit],
    ] as const)
      if ((amount ?? 0) > 0) booked.add(key(account, side, amount ?? 0));
  const unit = bookUnit(table);
  return entries.flatMap((entry) =>
    (["debit", "credit"] as const).flatMap((side) => {
      const amount: number = entry[side] ?? 0;
      if (amount >= 0 || booked.has(key(entry.account, side, -amount))) return [];
      return [
        makeFinding({
          rule: "E11",
          variant: "unpaired",
          cells: entryCells(entry, side, "summary"),
          params: { date: dateText(entry), summary: entry.summary, amount: amountText(amount as Amount, unit), unit },
          actual: numberIn(amount as Amount, unit),
          unit,
        }),
      ];
    }),
  );
}

function duplicateFinding(table: RecognisedTable, group: readonly BookEntry[]): Finding {
  const [first] = group;
  const unit = bookUnit(table);
  const amount = (first?.debit ?? 0) === 0 ? (first?.credit ?? 0) : (first?.debit ?? 0);
  return makeFinding({
    rule: "E11",
    cells: group.flatMap((entry) => entryCells(entry, (entry.debit ?? 0) === 0 ? "credit" : "debit")),
    params: {
      date: first ? dateText(first) : "",
      summary: first?.summary ?? "",
      amount: amountText(amount as Amount, unit),
      unit,
      times: group.length,
      vouchers: [...new Set(group.map(({ voucher }) => voucher ?? ""))].filter((name) => name !== "").join("、"),
    },
    actual: numberIn(amount as Amount, unit),
    unit,
  });
}

/** E12: a quarter of the year's spending in December, much cash, large round amounts. Information only. Source: memory. */
const DECEMBER_SHARE_PERCENT = 25;
const LARGE_CASH_FEN = 1_000_000;
/** From 500,000 元 on, and without anything below 100,000 元. */
const LARGE_FEN = 50_000_000;
const ROUND_FEN = 10_000_000;

export const unusualSpending: Rule = {
  id: "E12",
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
};

function decemberFindings(table: RecognisedTable, spending: readonly BookEntry[]): Finding[] {
  const months = new Set(spending.map(({ date }) => date.month));
  if (months.size < 12) return [];
  const total = spending.reduce((sum, { debit }) => sum + (debit ?? 0), 0);
  const inDecember = spending.filter(({ date }) => date.month === 12);
  const december = inDecember.reduce((sum, { debit }) => sum + (debit ?? 0), 0);
  if (december * 100 <= total * DECEMBER_SHARE_PERCENT) return [];
  const unit = bookUnit(table);
  const largest = [...inDecember].sort((a, b) => (b.debit ?? 0) - (a.debit ?? 0)).slice(0, 20);
  return [
    makeFinding({
      rule: "E12",
      variant: "december",
      cells: largest.flatMap((entry) => entryCells(entry, "debit")),
      params: {
        december: amountText(december as Amount, unit),
        total: amountText(total as Amount, unit),
        share: Math.round((december * 10_000) / total) / 100,
        unit,
      },
    }),
  ];
}

/** One finding for a book: round amounts are common where budgets are passed on. */
function roundFindings(table: RecognisedTable, spending: readonly BookEntry[]): Finding[] {
  const round = spending.filter(
    (entry) => (entry.debit ?? 0) >= LARGE_FEN && (entry.debit ?? 0) % ROUND_FEN === 0 && !isClosingEntry(entry),
  );
  const [first] = round;
  if (!first) return [];
  const unit = bookUnit(table);
  return [
    makeFinding({
      rule: "E12",
      variant: "round",
      cells: round.flatMap((entry) => entryCells(entry, "debit")),
      params: {
        count: round.length,
        summary: first.summary,
        amount: amountText((first.debit ?? 0) as Amount, unit),
        unit,
      },
    }),
  ];
}

function cashFinding(table: RecognisedTable, entry: BookEntry): Finding {
  const unit = bookUnit(table);
  return makeFinding({
    rule: "E12",
    variant: "cash",
    cells: entryCells(entry, "credit"),
    params: { summary: entry.summary, amount: amountText((entry.credit ?? 0) as Amount, unit), unit },
  });
}
