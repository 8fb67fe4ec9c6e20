import type { EmbeddedChart, EmbeddedReport } from "../embeddedReport";
import type { DrawnChart } from "../../charts/drawnChart";
import { chartTag } from "../figureTag";
import type { DocumentFigure } from "./documentFigure";

/** A chart of the document that is to be drawn anew. */
export interface RefreshChart {
  /** Of the outline. */
  readonly id: string;
  /** As it stands under it. */
  readonly caption: string;
  readonly before: DrawnChart;
  readonly after: DrawnChart;
  /** Its content controls' ids, in reading order. */
  readonly places: readonly string[];
}

/** Charts that can be drawn anew, and captions of those that are old and cannot. */
interface PlannedCharts {
  readonly charts: readonly RefreshChart[];
  readonly staleCharts: readonly string[];
}

/** The document's charts that show what the workbook does not say any more: those that can be drawn anew, and the others. */
export function planCharts(
  document: readonly DocumentFigure[],
  written: EmbeddedReport | null,
  fresh: EmbeddedReport,
): PlannedCharts {
  const stale = (written?.charts ?? []).map((chart) => {
    const now = fresh.charts?.find(({ id }) => id !== undefined && id === chart.id);
    return { chart, isStale: isStale(chart, now, fresh), redrawn: redrawn(document, chart, now) };
  });
  return {
    charts: stale.flatMap(({ isStale: isOld, redrawn: chart }) => (isOld && chart ? [chart] : [])),
    staleCharts: stale.flatMap(({ isStale: isOld, redrawn: one, chart }) => (isOld && !one ? [chart.caption] : [])),
  };
}

/** What is not known now (last year's workbook is not open) is not called old. */
function isStale({ values, drawn }: EmbeddedChart, now: EmbeddedChart | undefined, fresh: EmbeddedReport): boolean {
  const differs = Object.entries(values).some(([key, value]) => {
    const known = fresh.figures[key]?.value ?? now?.values[key];
    return known !== undefined && known !== value;
  });
  return differs || (drawn !== undefined && now?.drawn !== undefined && !isSame(drawn, now.drawn));
}

function isSame(one: NonNullable<EmbeddedChart["drawn"]>, other: NonNullable<EmbeddedChart["drawn"]>): boolean {
  return JSON.stringify([one.categories, one.series]) === JSON.stringify([other.categories, other.series]);
}

/** It has to be known how it was drawn, too: that is the way back. */
function redrawn(
  document: readonly DocumentFigure[],
  { id, caption, drawn: before }: EmbeddedChart,
  now: EmbeddedChart | undefined,
): RefreshChart | null {
  const after = now?.drawn;
  if (id === undefined || !before || !after) return null;
  const controls = document.filter(({ tag, locked }) => tag === chartTag(id) && !locked);
  return controls.length === 0 ? null : { id, caption, before, after, places: controls.map((one) => one.id) };
}
