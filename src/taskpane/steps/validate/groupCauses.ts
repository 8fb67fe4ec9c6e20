import type { Finding, Severity } from "../../../core/findings/finding";
import { bySeverity, SEVERITIES } from "../../../core/findings/severity";
import { groupBy } from "../../../core/groupBy";
import type { Cause } from "../../../core/validation/causes/cause";

/** A cause with those of its findings that are shown. */
export interface ShownCause {
  /** Stays the same while its findings come and go. */
  readonly key: string;
  readonly cause: Cause;
  readonly findings: readonly Finding[];
  readonly severity: Severity;
}

export interface SheetOfCauses {
  /** `null`: causes that belong to no single sheet. */
  readonly sheet: string | null;
  readonly causes: readonly ShownCause[];
  /** How many findings they have. */
  readonly count: number;
}

/** By the sheet of the first suspect, sheets in the workbook's order; within a sheet the graver and the greater first. */
export function groupCauses(
  findings: readonly Finding[],
  causes: readonly Cause[],
  sheets: readonly string[],
): readonly SheetOfCauses[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const shown = causes.flatMap((cause): ShownCause[] => {
    const own = cause.findings.flatMap((id) => byId.get(id) ?? []).sort(bySeverity);
    const [first] = own;
    return first ? [{ key: first.id, cause, findings: own, severity: first.severity }] : [];
  });
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  const placeOf = (sheet: string | null) => (sheet === null ? sheets.length : (place.get(sheet) ?? -1));
  return [...groupBy(shown, ({ cause }) => cause.suspects[0]?.sheet ?? null)]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([sheet, own]) => ({
      sheet,
      causes: own.sort(graverFirst),
      count: own.reduce((sum, one) => sum + one.findings.length, 0),
    }));
}

function graverFirst(a: ShownCause, b: ShownCause): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.findings.length - a.findings.length;
}

/** The first sheets until so many causes are in view, at least one; the others begin folded. */
export function openAtFirst(groups: readonly SheetOfCauses[], most: number): ReadonlySet<SheetOfCauses> {
  let left = most;
  return new Set(
    groups.filter(({ causes }) => {
      const fits = left > 0;
      left -= causes.length;
      return fits;
    }),
  );
}
