import { compare } from "../../equation";
import { equationFinding } from "../../equationFinding";
import type { Finding } from "../../../findings/finding";
import type { Rule, RuleOutcome } from "../../rule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import type { TrialLine, TrialPart } from "./trialLines";
import { balanceTerms, directionCells, hasPart, negated, trialLines, turnoverTerms } from "./trialLines";

/** Both turnovers that a table may print; the one that explains most lines belongs to the printed opening balance. */
const TURNOVERS: readonly (readonly [TrialPart, TrialPart])[] = [
  ["debit", "credit"],
  ["yearDebit", "yearCredit"],
];

/** E01: opening + debit − credit = closing, for each account. Source: memory (practice of reviewers). */
export const openingToClosing: Rule = {
  id: "E01",
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkOpeningToClosing)),
};

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
  const broken = [...best.broken, ...(other && isNearlyWhole(other) ? other.broken : [])];
  const findings = broken.flatMap(({ line, comparison }) => {
    const finding = equationFinding("E01", "default", comparison, accountParams(line));
    return finding ? [{ ...finding, cells: [...finding.cells, ...directionCells(line, "opening", "closing")] }] : [];
  });
  return plausibleOutcome(findings, best.judged.length);
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

function accountParams({ code, row }: TrialLine): Record<string, string> {
  return { account: [code, row.name ?? ""].join(" ").trim() };
}

const PARTS: readonly TrialPart[] = ["opening", "debit", "credit", "yearDebit", "yearCredit", "closing"];

/** E03: an account = Σ of its sub-accounts, for balances (debit positive) and for each turnover. Source: memory. */
export const parentsAndChildren: Rule = {
  id: "E03",
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkParents)),
};

function checkParents(table: RecognisedTable): RuleOutcome {
  const findings: Finding[] = [];
  let judged = 0;
  for (const parent of trialLines(table)) {
    if (parent.children.length === 0) continue;
    for (const part of PARTS) {
      const comparison = compare(
        partTerms(parent, part),
        parent.children.flatMap((child) => partTerms(child, part)),
      );
      if (!comparison) continue;
      judged += 1;
      const finding = equationFinding("E03", part, comparison, accountParams(parent));
      if (finding) findings.push(finding);
    }
  }
  return plausibleOutcome(findings, judged);
}

/** Turnovers are counted by their own side, balances with debit positive. */
export function partTerms(line: TrialLine, part: TrialPart) {
  if (part === "opening" || part === "closing") return balanceTerms(line, part);
  const terms = turnoverTerms(line, part, part).slice(0, 1);
  return terms[0]?.sign === -1 ? negated(terms) : terms;
}
