import type { FinalAccounts } from "../accounts/finalAccounts";
import type { Severity } from "../validation/finding";
import type { Check } from "./check";
import { checkBalances } from "./checks/balance";
import { checkBreakdowns } from "./checks/breakdowns";
import { checkChanges } from "./checks/changes";
import { checkClaims } from "./checks/claims";
import { checkCompletion } from "./checks/completion";
import { checkCounts } from "./checks/counts";
import { checkFormerNames } from "./checks/formerNames";
import { checkNumbering } from "./checks/numbering";
import { checkPrivateData } from "./checks/privateData";
import { checkPrintedRows } from "./checks/printedRows";
import { checkRepeats } from "./checks/repeats";
import { checkScoreRules } from "./checks/scoreRules";
import { checkShares } from "./checks/shares";
import { checkWordings } from "./checks/wording";
import type { ReportDocument } from "./document";
import { passagesOf } from "./passage";
import type { ProofFinding } from "./proofFinding";
import { reportYear } from "./reportYear";
import type { TraceCoverage } from "./workbook/trace";
import { traceAmounts } from "./workbook/trace";

export interface Proofreading {
  readonly findings: readonly ProofFinding[];
  /** Numbers with a unit that were read, and those whose meaning was understood. */
  readonly statements: number;
  readonly understood: number;
  readonly year: number | null;
  /** How the amounts stand to the workbook; `null` without one. */
  readonly coverage: TraceCoverage | null;
}

const CHECKS: readonly Check[] = [
  checkBreakdowns,
  checkChanges,
  checkCompletion,
  checkShares,
  checkRepeats,
  checkCounts,
  checkBalances,
  checkPrintedRows,
  checkScoreRules,
  checkFormerNames,
  checkNumbering,
  checkWordings,
  checkClaims,
  checkPrivateData,
];

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Holds every figure of a report against the report itself and, where accounts are given, against them. What is not
 * understood is not judged. Findings by severity, then in the order of the document.
 */
export function proofread(document: ReportDocument, accounts: FinalAccounts | null = null): Proofreading {
  const passages = passagesOf(document);
  const year = reportYear(passages) ?? accounts?.year?.value ?? null;
  const found = CHECKS.flatMap((check) => check({ passages, year }));
  const trace = accounts && traceAmounts(passages, accounts);
  const mentions = passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.mentions));
  return {
    findings: distinct([...found, ...(trace?.findings ?? [])]).sort(
      (a, b) => ORDER[a.severity] - ORDER[b.severity] || a.paragraph - b.paragraph,
    ),
    statements: mentions.length,
    understood: mentions.filter(({ role }) => role !== "other").length,
    year,
    coverage: trace?.coverage ?? null,
  };
}

/** One sentence that is printed twice (a merged cell, a repeated heading) is told once. */
function distinct(findings: readonly ProofFinding[]): ProofFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.variant, finding.quote, finding.params]);
    return !seen.has(key) && seen.add(key);
  });
}
