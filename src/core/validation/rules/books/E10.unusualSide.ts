import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import { normalSide } from "./governmentAccounts";
import { bookUnit } from "./money";
import { joinOutcomes } from "./plausible";
import type { TrialLine } from "./trialLines";
import { accountText, balanceTerms, directionCells, trialLines, closingBalance } from "./trialLines";

/** E10: an asset in credit, a liability in debit, fixed assets below their depreciation. */
export const E10 = defineRule({
  id: "E10",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkSides)),
  examples: [
    says("debit", { of: "books", set: { "科目余额表!G7": null, "科目余额表!H7": 2050000 } }),
    silent({ of: "books", set: { "科目余额表!G8": 0 } }),
  ],
});

/** Net assets, 本期盈余 and the like may stand on either side; contra accounts have their own normal side. */
const EITHER_SIDE = /^(?:3|8|1902|2101|2102)/;

function checkSides(table: RecognisedTable): RuleOutcome {
  // The lowest accounts are judged: a parent only repeats what its children show.
  const lines = trialLines(table).filter(({ children, code }) => children.length === 0 && !EITHER_SIDE.test(code));
  const findings: FindingDraft[] = [];
  for (const line of lines) {
    const side = normalSide(line.code);
    const balance = closingBalance(line);
    if (side === null || balance === 0 || balance > 0 === (side === "debit")) continue;
    findings.push(sideFinding(line, side, balance));
  }
  return outcome(findings, lines.length, { code: "blank", params: {} });
}

function sideFinding(line: TrialLine, side: "debit" | "credit", balance: number): FindingDraft {
  const terms = balanceTerms(line, "closing").filter(({ cell }) => cell.number !== 0);
  return {
    variant: side,
    cells: [...terms.map(({ cell }) => cell.ref), ...directionCells(line, "closing")],
    params: {
      account: accountText(line),
      balance: Math.abs(balance),
      unit: bookUnit(line.table),
    },
    actual: balance,
    unit: bookUnit(line.table),
  };
}
