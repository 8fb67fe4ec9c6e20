import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Amount, CurrencyUnit } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import { groupBy } from "../../../groupBy";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { amountText } from "../../equation";
import type { ValidationContext } from "../../context";
import { oncePer } from "../../../cache";
import { type FindingDraft } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, dateText, entryCells } from "./bookEntries";
import { textOf } from "../../../layout/cellText";
import { bookUnit } from "./money";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import { voucherBooks } from "./voucherGroups";

/** E11: the same day, summary, account and amount twice, perhaps paid twice; a reversal of nothing. */
export const E11 = defineRule({
  id: "E11",
  severity: "warning",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
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
  examples: [
    says("default", { of: "books", set: { "明细账!E38": "付7月款", "明细账!C38": "2023-07-10" } }),
    silent({ of: "books", set: { "明细账!E38": "付8月水电款" } }),
  ],
});

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

const SIDES = ["debit", "credit"] as const;

/** A negative amount of an entry. */
interface Reversal {
  readonly entry: BookEntry;
  readonly side: (typeof SIDES)[number];
  readonly amount: number;
}

/** 红字冲销: a negative amount takes back one that stands in the same account on the same side. One finding a voucher. */
function unpairedReversals(table: RecognisedTable, entries: readonly BookEntry[]): FindingDraft[] {
  const amounts = entries.flatMap((entry) =>
    SIDES.map((side): Reversal => ({ entry, side, amount: entry[side] ?? 0 })),
  );
  const reversals = amounts.filter(({ amount }) => amount < 0);
  if (reversals.length === 0) return [];
  const key = ({ entry, side }: Reversal, amount: number) => `${entry.account}|${side}|${amount}`;
  const booked = new Set(amounts.flatMap((one) => (one.amount > 0 ? [key(one, one.amount)] : [])));
  const unpaired = reversals.filter((one) => !booked.has(key(one, -one.amount)));
  const byVoucher = groupBy(unpaired, ({ entry }) => `${dateText(entry)}|${entry.voucher ?? entry.summary}`);
  return [...byVoucher.values()].flatMap((group) => reversalFinding(group, bookUnit(table)));
}

/** Its debit and its credit lines are one cause: the largest amount is told, every line is marked. */
function reversalFinding(group: readonly Reversal[], unit: CurrencyUnit): FindingDraft[] {
  const [largest] = [...group].sort((a, b) => a.amount - b.amount);
  if (!largest) return [];
  const { entry, amount } = largest;
  return [
    {
      variant: "unpaired",
      cells: group.flatMap((one) => entryCells(one.entry, one.side, "summary")),
      params: { date: dateText(entry), summary: entry.summary, amount: amountText(amount as Amount, unit), unit },
      actual: numberIn(amount as Amount, unit),
      unit,
    },
  ];
}

function duplicateFinding(table: RecognisedTable, group: readonly BookEntry[]): FindingDraft {
  const [first] = group;
  const unit = bookUnit(table);
  const amount = (first?.debit ?? 0) === 0 ? (first?.credit ?? 0) : (first?.debit ?? 0);
  return {
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
  };
}
