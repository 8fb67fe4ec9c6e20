import { groupBy } from "../../../core/groupBy";
import type { Finding } from "../../../core/findings/finding";
import { bySeverity } from "../../../core/findings/severity";

export interface FindingGroup {
  /** `null`: findings that belong to no single sheet. */
  readonly sheet: string | null;
  readonly findings: readonly Finding[];
}

/** By the sheet of the damaged cell, sheets in the workbook's order; within a sheet the graver first. */
export function groupFindings(findings: readonly Finding[], sheets: readonly string[]): readonly FindingGroup[] {
  const groups = groupBy(findings, ({ cells }) => cells[0]?.sheet ?? null);
  const place = (sheet: string | null) => (sheet === null ? sheets.length : sheets.indexOf(sheet));
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([sheet, found]) => ({
      sheet,
      findings: found.sort(bySeverity),
    }));
}
