import { z } from "zod";
import wordings from "../prose/wording/charts.json";
import type { ChartId } from "./charts";
import { CHARTS } from "./charts";

const Chart = z.strictObject({
  title: z.string(),
  /** Stands in the text before the chart and names it: 见{number}. */
  lead: z.string(),
});

const WORDING = z
  .strictObject({
    number: z.string(),
    caption: z.string(),
    alternative: z.string(),
    seriesTold: z.string(),
    shareLabel: z.string(),
    charts: z.record(z.enum(CHARTS), Chart),
    bars: z.record(z.string(), z.string()),
  })
  .parse(wordings);

/** How charts are named and told. */
export const CHART_WORDING: Omit<typeof WORDING, "charts"> & {
  readonly charts: Record<ChartId, z.infer<typeof Chart>>;
} = WORDING;

/** @throws Error for a bar that the data file does not name */
export function barName(id: string): string {
  const name = WORDING.bars[id];
  if (name === undefined) throw new Error(`bar: ${id}`);
  return name;
}
