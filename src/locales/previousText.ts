import type { LastPromise, PreviousComparison, UnchangedWords } from "../core/report/previous/comparePrevious";
import type { Translator } from "./translator";

/** So many characters of a paragraph tell which one it is. */
const SHOWN = 40;

/** The comparison with last year's report in lines: first what was promised, then what stands word for word. */
export function previousLines(t: Translator, { document, promises, unchanged }: PreviousComparison): string[] {
  if (promises.length + unchanged.length === 0) return [t("reportOptions", "previous.compare.none", { document })];
  return [
    t("reportOptions", "previous.compare.title", { document }),
    ...promises.map((promise) => promiseLine(t, promise)),
    ...unchanged.map((words) => unchangedLine(t, words)),
  ];
}

export function promiseLine(t: Translator, { text, state, place }: LastPromise): string {
  return t("reportOptions", `previous.compare.promise.${state}`, {
    text: shortened(text),
    section: place?.section ?? "",
  });
}

export function unchangedLine(t: Translator, { section, paragraphs }: UnchangedWords): string {
  const [first = ""] = paragraphs;
  return t("reportOptions", "previous.compare.unchanged", {
    section,
    count: paragraphs.length,
    first: shortened(first),
  });
}

function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length <= SHOWN ? text : `${signs.slice(0, SHOWN - 1).join("")}…`;
}
