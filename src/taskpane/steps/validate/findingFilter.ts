import type { Finding, Severity } from "../../../core/findings/finding";
import type { Translator } from "../../../locales";
import { searchTextOf } from "./searchText";

/** What the list is narrowed to; empty parts narrow nothing. */
export interface FindingFilter {
  readonly words: string;
  readonly severities: readonly Severity[];
  readonly rule: string;
  readonly sheet: string;
  readonly state: FindingState;
}

/** Explained by the unit, or still to be looked at. */
export type FindingState = "open" | "explained" | "all";

export const NO_FILTER: FindingFilter = { words: "", severities: [], rule: "", sheet: "", state: "open" };

export function isNarrow({ words, severities, rule, sheet, state }: FindingFilter): boolean {
  return words.trim() !== "" || severities.length > 0 || rule !== "" || sheet !== "" || state !== "open";
}

/**
 * @param findings those of the state that is asked for
 * @returns the findings that fit every other part; words are looked for in what a card shows, its cells among it
 */
export function filterFindings(
  t: Translator,
  findings: readonly Finding[],
  { words, severities, rule, sheet }: FindingFilter,
): readonly Finding[] {
  const asked = words.trim().toLocaleLowerCase();
  return findings.filter(
    (finding) =>
      (severities.length === 0 || severities.includes(finding.severity)) &&
      (rule === "" || finding.rule === rule) &&
      (sheet === "" || sheetOf(finding) === sheet) &&
      (asked === "" || searchTextOf(t, finding).includes(asked)),
  );
}

export function sheetOf({ cells }: Finding): string {
  return cells[0]?.sheet ?? "";
}

/** How often each rule or sheet occurs, the most frequent first. */
export function countsBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
