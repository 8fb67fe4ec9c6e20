import type { PreviousComparison } from "../../../../core/report/previous/comparePrevious";
import type { Translator } from "../../../../locales";

/** What the comparison with last year's report found, in one line. */
export function previousBrief(t: Translator, { promises, unchanged }: PreviousComparison): string {
  return t("reportOptions", "previous.compare.brief", {
    notFound: promises.filter(({ state }) => state === "notFound").length,
    unchanged: unchanged.reduce((count, { paragraphs }) => count + paragraphs.length, 0),
  });
}
