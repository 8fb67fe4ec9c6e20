import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { bookUnit } from "./money";
import { joinOutcomes } from "./plausible";
import type { TrialLine } from "./trialLines";
import { accountText, balanceTerms, closingBalance, trialLines, trialNumber } from "./trialLines";
import { amountText, termAmount } from "../../equation";
import { sum } from "../../../amount/amount";

/** E06: accounts that must be empty after closing still hold a balance. */
export const E06 = defineRule({
  id: "E06",
  severity: "error",
  basis: ["governmentAccounting"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkYearEnd)),
  examples: [
    says("default", { of: "books", set: { "科目余额表!F12": 8932000, "科目余额表!H12": 12000 } }),
    silent({ of: "books", set: { "科目余额表!H12": 0 } }),
  ],
});

/** Accounts that hold nothing after the year's closing: 4–7, 3301, 3302, 8501, 8701. Source: 财会〔2017〕25号 as carried in governmentAccounting. */
const MUST_BE_EMPTY = /^(?:[4-7]|3301|3302|8501|8701)/;

function checkYearEnd(table: RecognisedTable): RuleOutcome {
  const lines = trialLines(table).filter(({ code }) => MUST_BE_EMPTY.test(code));
  const held = lines.filter((line) => closingBalance(line) !== 0);
  // Before the closing entries most of these accounts hold their year's total: then there is nothing to accuse.
  const moved = lines.filter(hasMovement);
  if (moved.length === 0 || held.length > moved.length / 2) return outcome([], 0, { code: "notClosed", params: {} });
  return { ...outcome(held.map(balanceFinding), lines.length), relations: ["yearEnd"] };
}

function hasMovement(line: TrialLine): boolean {
  return (
    closingBalance(line) !== 0 ||
    (["debit", "credit", "yearDebit", "yearCredit"] as const).some((role) => (trialNumber(line, role) ?? 0) !== 0)
  );
}

function closingAmount(line: TrialLine) {
  return sum(balanceTerms(line, "closing").flatMap((term) => termAmount(term) ?? []));
}

function balanceFinding(line: TrialLine): FindingDraft {
  const unit = bookUnit(line.table);
  const actual = closingBalance(line);
  const cells = balanceTerms(line, "closing").filter(({ cell }) => cell.number !== 0);
  return {
    cells: cells.map(({ cell }) => cell.ref),
    params: {
      account: accountText(line),
      balance: amountText(closingAmount(line), unit),
      unit,
    },
    expected: 0,
    actual,
    difference: actual,
    unit,
  };
}
