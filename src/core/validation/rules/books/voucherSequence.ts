import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { entryCells } from "./bookEntries";
import { joinOutcomes } from "./plausible";
import type { Voucher } from "./voucherGroups";

/** More than this share of gaps, and the list is a choice of vouchers, in which gaps mean nothing. */
const FEW = 0.1;

/** Voucher numbers run on without gap or repeat in every series (记, 收, 付 …). A list may be filtered, so these are warnings. */
export function checkNumbers(vouchers: readonly Voucher[]): RuleOutcome {
  const series = new Map<string, Voucher[]>();
  for (const voucher of vouchers) {
    if (voucher.number === null) continue;
    const key = `${voucher.year ?? ""}/${voucher.series}`;
    const known = series.get(key);
    if (known) known.push(voucher);
    else series.set(key, [voucher]);
  }
  const runs = [...series.values()].flatMap(runsOf);
  return joinOutcomes([few(runs.flatMap(gaps), vouchers.length), few(vouchers.flatMap(repeats), vouchers.length)]);
}

function few(findings: readonly FindingDraft[], vouchers: number): RuleOutcome {
  const isFew = findings.length <= 1 ? vouchers >= 4 || findings.length === 0 : findings.length <= vouchers * FEW;
  return isFew ? outcome(findings, vouchers) : outcome([], 0, { code: "numbersFiltered", params: {} });
}

interface Run {
  /** In order of their numbers. */
  readonly vouchers: readonly Voucher[];
  /** Do the numbers begin with 1 here? */
  readonly startsAtOne: boolean;
}

/** The numbers of a series begin anew each month, or run on through the year: the vouchers show which. */
function runsOf(vouchers: readonly Voucher[]): Run[] {
  const months = new Map<number | null, Voucher[]>();
  for (const voucher of vouchers) {
    const known = months.get(voucher.month);
    if (known) known.push(voucher);
    else months.set(voucher.month, [voucher]);
  }
  const sorted = [...months]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([, own]) => own.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)));
  const firstOf = (own: readonly Voucher[]) => own[0]?.number ?? 0;
  const lastOf = (own: readonly Voucher[]) => own[own.length - 1]?.number ?? 0;
  const goesOn = sorted.filter((own, index) => index > 0 && firstOf(own) > lastOf(sorted[index - 1] ?? [])).length;
  if (sorted.length > 1 && goesOn * 2 > sorted.length - 1) {
    const all = [...vouchers].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    return [{ vouchers: all, startsAtOne: false }];
  }
  const fromOne = sorted.filter((own) => firstOf(own) === 1).length;
  return sorted.map((own) => ({ vouchers: own, startsAtOne: fromOne * 2 >= sorted.length && fromOne > 0 }));
}

function gaps({ vouchers, startsAtOne }: Run): FindingDraft[] {
  return vouchers.flatMap((voucher, index) => {
    const previous = vouchers[index - 1];
    if (!previous && !startsAtOne) return [];
    const before = previous?.number ?? 0;
    const missing = (voucher.number ?? 0) - before - 1;
    if (missing <= 0) return [];
    // Either neighbour may bear the number that is missing.
    const neighbours = [...voucher.entries, ...(previous?.entries ?? [])];
    return [
      {
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
      },
    ];
  });
}

/** One number on two days is two vouchers under one number. */
function repeats(voucher: Voucher): FindingDraft[] {
  const days = new Map<number, BookEntry>();
  for (const entry of voucher.entries) {
    if (entry.date.day !== null && !days.has(entry.date.day)) days.set(entry.date.day, entry);
  }
  if (days.size < 2) return [];
  return [
    {
      variant: "repeat",
      severity: "warning",
      cells: [...days.values()].flatMap((entry) => entryCells(entry, "voucherNumber", "date")),
      params: { voucher: voucher.name, month: voucher.month ?? "", days: [...days.keys()].join("、") },
    },
  ];
}
