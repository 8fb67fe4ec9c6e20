import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { compare } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { uniqueCells } from "../../finishFinding";
import type { RuleOutcome } from "../../rule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import type { TrialPart } from "./trialLines";
import { accountText, balanceTerms, directionCells, hasPart, trialLines, turnoverTerms } from "./trialLines";

/** E01: opening + debit − credit = closing, for each account. */
export const E01 = defineRule({
  id: "E01",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkOpeningToClosing)),
  examples: [
    says("default", { of: "books", set: { "科目余额表!G6": 130000 } }),
    silent({ of: "books", set: { "科目余额表!G5": 0 } }),
  ],
});

/** Both turnovers that a table may print; the one that explains most lines belongs to the printed opening balance. */
const TURNOVERS: readonly (readonly [TrialPart, TrialPart])[] = [
  ["debit", "credit"],
  ["yearDebit", "yearCredit"],
];

function checkOpeningToClosing(table: RecognisedTable): RuleOutcome {
  const lines = trialLines(table);
  const [best, other] = TURNOVERS.filter(([debit]) => hasPart(table, debit))
    .map(([debit, credit]) => {
      const judged = lines.flatMap((line) => {
        const closing = balanceTerms(line, "closing");
        const opening = balanceTerms(line, "opening");
        const comparison =
          opening.length > 0 ? compare(closing, [...opening, ...turnoverTerms(line, debit, credit)]) : null;
        return comparison ? [{ line, comparison }] : [];
      });
      return { judged, broken: judged.filter(({ comparison }) => comparison.agreement === "contradiction") };
    })
    .sort((a, b) => a.broken.length - b.broken.length);
  if (!best) return plausibleOutcome([], 0);
  // Where the period is the whole year both turnovers explain nearly every line: then each is held to it.
  const alsoBroken = other && isNearlyWhole(other) ? other.broken : [];
  const spoken = new Set(best.broken.map(({ line }) => line));
  const broken = [...best.broken, ...alsoBroken.filter(({ line }) => !spoken.has(line))];
  const findings = broken.flatMap(({ line, comparison }) => {
    const finding = equationDraft("default", comparison, { account: accountText(line) });
    if (!finding) return [];
    const again = alsoBroken.find((one) => one.line === line)?.comparison.cells ?? [];
    const cells = uniqueCells([...finding.cells, ...again, ...directionCells(line, "opening", "closing")]);
    return [{ ...finding, cells }];
  });
  return plausibleOutcome(findings, best.judged.length, "trialBalance");
}

function isNearlyWhole({
  judged,
  broken,
}: {
  readonly judged: readonly unknown[];
  readonly broken: readonly unknown[];
}) {
  return judged.length >= 8 && broken.length <= judged.length / 10;
}
