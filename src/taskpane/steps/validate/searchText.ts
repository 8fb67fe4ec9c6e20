import type { Finding } from "../../../core/findings/finding";
import { formatRef } from "../../../core/workbook/cellRef";
import { ruleSentence, ruleTitle } from "../../../locales/findingText";
import type { Translator } from "../../../locales";

/** Words are made once for each finding and language: a search goes through thousands. */
const written = new WeakMap<Translator, WeakMap<Finding, string>>();

/** What a search looks in: rule, title, sentence and cells, in small letters. */
export function searchTextOf(t: Translator, finding: Finding): string {
  const known = writtenIn(t);
  const before = known.get(finding);
  if (before !== undefined) return before;
  const words = [ruleTitle(t, finding.rule), ruleSentence(t, finding, "what")];
  const text = [finding.rule, ...words, ...finding.cells.map(formatRef)].join(" ").toLocaleLowerCase();
  known.set(finding, text);
  return text;
}

/** Are there words for each of them, so that a search holds up nothing? */
export function isSearchable(t: Translator, findings: readonly Finding[]): boolean {
  const known = writtenIn(t);
  return findings.every((finding) => known.has(finding));
}

/** So many milliseconds are spent on words in one go: a click or a key waits no longer. */
const SLICE = 12;

/** Makes the words of a long list in small slices, so that no search holds up the page. @returns the way to stop */
export function prepareSearch(t: Translator, findings: readonly Finding[], onReady?: () => void): () => void {
  let at = 0;
  let timer = setTimeout(slice);
  function slice(): void {
    const end = performance.now() + SLICE;
    for (; at < findings.length && performance.now() < end; at += 1) {
      const finding = findings[at];
      if (finding) searchTextOf(t, finding);
    }
    if (at < findings.length) timer = setTimeout(slice);
    else onReady?.();
  }
  return () => clearTimeout(timer);
}

function writtenIn(t: Translator): WeakMap<Finding, string> {
  const known = written.get(t) ?? new WeakMap<Finding, string>();
  written.set(t, known);
  return known;
}
