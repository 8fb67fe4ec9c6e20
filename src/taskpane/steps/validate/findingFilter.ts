import type { Finding, Severity } from "../../../core/findings/finding";
import { formatRef } from "../../../core/workbook/cellRef";
import { ruleSentence, ruleTitle } from "../../../locales/findingText";
import type { Translator } from "../../../locales";

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
      (asked === "" || textOf(t, finding).includes(asked)),
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

/** Words are made once for each finding and language: a search goes through thousands. */
const written = new WeakMap<Translator, WeakMap<Finding, string>>();

function textOf(t: Translator, finding: Finding): string {
  const known = written.get(t) ?? new WeakMap<Finding, string>();
  written.set(t, known);
  const before = known.get(finding);
  if (before !== undefined) return before;
  const words = [ruleTitle(t, finding.rule), ruleSentence(t, finding, "what")];
  const text = [finding.rule, ...words, ...finding.cells.map(formatRef)].join(" ").toLocaleLowerCase();
  known.set(finding, text);
  return text;
}

/** So many milliseconds are spent on words in one go: a click or a key waits no longer. */
const SLICE = 12;

/** Makes the words of a long list in small slices, so that no search holds up the page. @returns the way to stop */
export function prepareSearch(t: Translator, findings: readonly Finding[], onReady: () => void): () => void {
  let at = 0;
  let timer = setTimeout(slice);
  function slice(): void {
    const end = performance.now() + SLICE;
    for (; at < findings.length && performance.now() < end; at += 1) {
      const finding = findings[at];
      if (finding) textOf(t, finding);
    }
    if (at < findings.length) timer = setTimeout(slice);
    else onReady();
  }
  return () => clearTimeout(timer);
}
