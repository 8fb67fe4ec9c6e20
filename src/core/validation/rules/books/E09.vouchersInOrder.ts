import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Amount } from "../../../amount/amount";
import { numberIn } from "../../../amount/amount";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { dateText, entryCells } from "./bookEntries";
import { bookUnit } from "./money";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import type { VoucherSide, VoucherBook } from "./voucherGroups";
import { voucherBooks } from "./voucherGroups";
import { checkNumbers } from "./voucherSequence";

/** E09: vouchers balance, dates lie in the year and month, numbers run on without gap or repeat. */
export const E09 = defineRule({
  id: "E09",
  severity: "error",
  basis: ["memory"],
  needs: [["ledger"], ["voucherList"]],
  reads: ["books"],
  check: (context) =>
    joinOutcomes(
      voucherBooks(context).map((book) =>
        joinOutcomes([
          checkBalance(book),
          checkDates(context, book.entries),
          ...(book.balance.isWhole ? [checkNumbers(book.vouchers)] : []),
        ]),
      ),
    ),
  examples: [
    says("outsideYear", { of: "books", set: { "明细账!C9": "2022-03-10" } }),
    says("unbalanced", { of: "books", set: { "明细账!F6": 101 } }),
    silent({ of: "books", set: { "明细账!C9": "2023-03-11", "明细账!C24": "2023-03-11" } }),
  ],
});

function checkBalance({ balance, vouchers }: VoucherBook): RuleOutcome {
  const { isWhole, broken, judged } = balance;
  if (!isWhole) return outcome([], 0, { code: "otherSideNotListed", params: { vouchers: vouchers.length } });
  return plausibleOutcome(broken.map(balanceFinding), judged, "vouchers");
}

function balanceFinding({ voucher: { name, month }, entries, debit, credit }: VoucherSide): FindingDraft {
  const [first] = entries;
  const unit = first ? bookUnit(first.table) : "元";
  const amounts = entries.flatMap((entry) =>
    entryCells(entry, ...(entry.debit ? (["debit", "credit"] as const) : (["credit", "debit"] as const))),
  );
  // A line that stands under another number or in another month leaves its own voucher unbalanced.
  const places = entries.flatMap((entry) => entryCells(entry, "voucherNumber", "date", "month", "accountCode"));
  return {
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
    difference: numberIn((debit - credit) as Amount, unit),
    unit,
  };
}

/** Periods 13 to 16 are those of year-end adjustments. */
const LAST_PERIOD = 16;

function checkDates(context: ValidationContext, entries: readonly BookEntry[]): RuleOutcome {
  const findings: FindingDraft[] = [];
  let judged = 0;
  for (const entry of entries) {
    const { month, day, year: printed } = entry.date;
    if (month === null && printed === null) continue;
    judged += 1;
    const year = context.yearOf(entry.table);
    const isOutside = year !== null && printed !== null && printed !== year;
    const lastMonth = day === null ? LAST_PERIOD : 12;
    const isNoDate = (month ?? 1) < 1 || (month ?? 1) > lastMonth || (day ?? 1) < 1 || (day ?? 1) > 31;
    if (!isOutside && !isNoDate) continue;
    findings.push({
      variant: isNoDate ? "noDate" : "outsideYear",
      cells: entryCells(entry, "date", "year", "month", "day"),
      params: { date: dateText(entry), year: year ?? "" },
      actual: dateText(entry),
    });
  }
  return plausibleOutcome(findings, judged);
}
