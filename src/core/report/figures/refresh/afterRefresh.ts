import type { EmbeddedFigure, EmbeddedReport } from "../embeddedReport";
import type { RefreshItem, RefreshPlan } from "./refreshPlan";

/**
 * What the document was written with, once `refreshed` items of the plan stand in it: a figure left as it was keeps
 * its old entry, so that it is still told from one that a person has edited. The fingerprint becomes the new one only
 * when nothing in the document is behind the workbook.
 * @param redrawn ids of the charts that were drawn anew
 */
export function afterRefresh(
  written: EmbeddedReport | null,
  fresh: EmbeddedReport,
  plan: RefreshPlan,
  refreshed: ReadonlySet<RefreshItem>,
  redrawn: ReadonlySet<string> = new Set(),
): EmbeddedReport {
  const behind = new Set(plan.items.filter((item) => isBehind(item) && !refreshed.has(item)).map(({ key }) => key));
  const figures: Record<string, EmbeddedFigure> = { ...written?.figures };
  for (const [key, figure] of Object.entries(fresh.figures)) {
    if (!behind.has(key)) figures[key] = { ...figure, places: placesOf(key, written, plan) };
  }
  const fingerprint = behind.size === 0 ? fresh.fingerprint : (written?.fingerprint ?? null);
  // Other charts are still those that were drawn, and what last year's workbook brought is still in the text.
  const { lastYear, budget } = written ?? fresh;
  const charts = (written ?? fresh).charts?.map((chart) => {
    const now = fresh.charts?.find(({ id }) => id === chart.id);
    return now && chart.id !== undefined && redrawn.has(chart.id) ? { ...now, caption: chart.caption } : chart;
  });
  return {
    ...fresh,
    fingerprint,
    figures,
    ...(charts ? { charts } : {}),
    ...((fresh.lastYear ?? lastYear) ? { lastYear: fresh.lastYear ?? lastYear } : {}),
    ...((fresh.budget ?? budget) ? { budget: fresh.budget ?? budget } : {}),
  };
}

/** A person's own words are not behind: they stand because the person wants them. */
function isBehind({ status }: RefreshItem): boolean {
  return (
    status === "changed" ||
    status === "unknown" ||
    status === "gone" ||
    status === "noLastYear" ||
    status === "noBudget"
  );
}

/** As once written; in a document that told nothing, as found. */
function placesOf(key: string, written: EmbeddedReport | null, plan: RefreshPlan): number {
  if (written) return written.figures[key]?.places ?? 0;
  return plan.items.filter((item) => item.key === key).reduce((count, { places }) => count + places.length, 0);
}
