import type { Finding, Severity } from "../../../core/validation/finding";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface FindingGroup {
  /** `null`: findings that belong to no single sheet. */
  readonly sheet: string | null;
  readonly findings: readonly Finding[];
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** By the sheet of the damaged cell, sheets in the workbook's order; within a sheet the graver first. */
export function groupFindings(findings: readonly Finding[], sheets: readonly string[]): readonly FindingGroup[] {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const sheet = finding.cells[0]?.sheet ?? null;
    const group = groups.get(sheet);
    if (group) group.push(finding);
    else groups.set(sheet, [finding]);
  }
  const place = (sheet: string | null) => (sheet === null ? sheets.length : sheets.indexOf(sheet));
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([sheet, found]) => ({
      sheet,
      findings: found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    }));
}
