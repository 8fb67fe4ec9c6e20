import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import type { Rule, RuleOutcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, dateText, entryCells } from "./bookEntries";
import { systemOf } from "./governmentAccounts";
import { bookUnit } from "./money";
import { joinOutcomes, plausibleOutcome } from "./plausible";

/** The entries of one voucher: same month, same 凭证字号. */
interface Voucher {
  readonly month: number | null;
  /** 记, 收, 付 … and the number apart; the number is `null` where it is none. */
  readonly series: string;
  readonly number: number | null;
  readonly name: string;
  readonly entries: BookEntry[];
}

/** E09: vouchers balance, dates lie in the year and month, numbers run on without gap or repeat. Source: memory. */
export const vouchersInOrder: Rule = {
  id: "E09",
  check: (context) =>
    joinOutcomes(
      [...context.ofKind("voucherList"), ...context.ofKind("ledger")].map((table) => {
        const entries = bookEntries(table).filter(({ kind }) => kind === null);
        const vouchers = groupVouchers(entries);
        const balance = checkBalance(table, vouchers);
        // Gaps mean something only where all accounts are listed: then the vouchers balance.
        const isComplete = balance.judged > 0 || table.kind === "voucherList";
        return joinOutcomes([
          balance,
          checkDates(context, table, entries),
          ...(isComplete ? [checkNumbers(vouchers)] : []),
        ]);
      }),
    ),
};

function groupVouchers(entries: readonly BookEntry[]): Voucher[] {
  const vouchers = new Map<string, Voucher>();
  for (const entry of entries) {
    if (entry.voucher === null || entry.voucher === "") continue;
    const key = `${entry.date.month ?? ""}/${entry.voucher}`;
    let voucher = vouchers.get(key);
    if (!voucher) {
      const match = /^(\D*)(\d+)\D*$/u.exec(entry.voucher);
      voucher = {
        month: entry.date.month,
        series: (match?.[1] ?? entry.voucher).replace(/[-—第字号\s]/gu, ""),
        number: match ? Number(match[2]) : null,
        name: entry.voucher,
        entries: [],
      };
      vouchers.set(key, voucher);
    }
    voucher.entries.push(entry);
  }
  return [...vouchers.values()];
}

function checkBalance(table: RecognisedTable, vouchers: readonly Voucher[]): RuleOutcome {
  const findings: Finding[] = [];
  for (const voucher of vouchers) {
    for (const system of ["financial", "budgetary", null] as const) {
      const own = voucher.entries.filter(({ account }) => systemOf(account) === system);
      const debit = own.reduce((sum, entry) => sum + (entry.debit ?? 0), 0);
      const credit = own.reduce((sum, entry) => sum + (entry.credit ?? 0), 0);
      if (debit !== credit) findings.push(balanceFinding(table, voucher, own, debit, credit));
    }
  }
  return plausibleOutcome(findings, vouchers.length);
}

function balanceFinding(
  table: RecognisedTable,
  { name, month }: Voucher,
  entries: readonly BookEntry[],
  debit: number,
  credit: number,
): Finding {
  const unit = bookUnit(table);
  const amounts = entries.flatMap((entry) =>
    entryCells(entry, ...(entry.debit ? (["debit", "credit"] as const) : (["credit", "debit"] as const))),
  );
  // A line that stands under another number or in another month leaves its own voucher unbalanced.
  const places = entries.flatMap((entry) => entryCells(entry, "voucherNumber", "date", "month", "accountCode"));
  return makeFinding({
    rule: "E09",
    variant: "unbalanced",
    cells: [...amounts, ...places],
    params: {
      voucher: name,
      month: month ?? "",
      debit: amountText(debit as Amount, unit),
      credit: amountText(credit as Amount, unit),
      difference: amountText((debit - credit) as Amount, unit),
      unit,
    },
    expected: numberIn(credit as Amount, unit),
    actual: numberIn(debit as Amount, unit),
    difference: numberIn((debit - credit) as Amount, unit),
    unit,
  });
}

function checkDates(context: ValidationContext, table: RecognisedTable, entries: readonly BookEntry[]): RuleOutcome {
  const year = context.yearOf(table);
  const findings: Finding[] = [];
  let judged = 0;
  for (const entry of entries) {
    const { date } = entry;
    if (date.month === null && date.year === null) continue;
    judged += 1;
    const isOutside = year !== null && date.year !== null && date.year !== year;
    const isNoDate = (date.month ?? 1) < 1 || (date.month ?? 1) > 12 || (date.day ?? 1) < 1 || (date.day ?? 1) > 31;
    if (!isOutside && !isNoDate) continue;
    findings.push(
      makeFinding({
        rule: "E09",
        variant: isNoDate ? "noDate" : "outsideYear",
        cells: entryCells(entry, "date", "year", "month", "day"),
        params: { date: dateText(entry), year: year ?? "" },
        actual: dateText(entry),
      }),
    );
  }
  return plausibleOutcome(findings, judged);
}

/** Numbers begin anew each month in every series (记, 收, 付 …). A list may be filtered, so gaps are only warnings. */
function checkNumbers(vouchers: readonly Voucher[]): RuleOutcome {
  const series = new Map<string, Voucher[]>();
  for (const voucher of vouchers) {
    if (voucher.number === null) continue;
    const key = `${voucher.month ?? ""}/${voucher.series}`;
    series.set(key, [...(series.get(key) ?? []), voucher]);
  }
  const findings = [...series.values()].flatMap((own) => [...gaps(own), ...repeats(own)]);
  return plausibleOutcome(findings, vouchers.length);
}

function gaps(vouchers: readonly Voucher[]): Finding[] {
  const sorted = [...vouchers].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return sorted.flatMap((voucher, index) => {
    const previous = sorted[index - 1];
    const before = previous?.number ?? 0;
    const missing = (voucher.number ?? 0) - before - 1;
    if (missing <= 0) return [];
    // Either neighbour may bear the number that is missing.
    const neighbours = [...voucher.entries, ...(previous?.entries ?? [])];
    return [
      makeFinding({
        rule: "E09",
        variant: "gap",
        severity: "warning",
        cells: neighbours.flatMap((entry) => entryCells(entry, "voucherNumber")),
        params: {
          voucher: voucher.name,
          month: voucher.month ?? "",
          missing,
          from: before + 1,
          to: (voucher.number ?? 0) - 1,
        },
      }),
    ];
  });
}

/** One number on two days is two vouchers under one number. */
function repeats(vouchers: readonly Voucher[]): Finding[] {
  return vouchers.flatMap((voucher) => {
    const days = new Map<number, BookEntry>();
    for (const entry of voucher.entries) {
      if (entry.date.day !== null && !days.has(entry.date.day)) days.set(entry.date.day, entry);
    }
    if (days.size < 2) return [];
    return [
      makeFinding({
        rule: "E09",
        variant: "repeat",
        severity: "warning",
        cells: [...days.values()].flatMap((entry) => entryCells(entry, "voucherNumber", "date")),
        params: { voucher: voucher.name, month: voucher.month ?? "", days: [...days.keys()].join("、") },
      }),
    ];
  });
}
