import type { OpenIssues } from "../core/report/openIssues";
import type { Translator } from "./translator";

/** What stands between a report and its final form, by its kinds: 3 个错误、8 处待补充. What there is none of is not told. */
export function openIssuesText(t: Translator, { errors, gaps }: OpenIssues): string {
  return Object.entries({ errors, gaps })
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t("reportExport", `draft.${kind}.${count === 1 ? "one" : "many"}`, { count }))
    .join(t("language", "list"));
}
