import { z } from "zod";
import type { ChartBlock } from "../documentModel";

/** What a chart shows, without where its values come from: all that drawing it takes. Kept in the document too. */
export const DrawnChart = z.object({
  title: z.string(),
  alternativeText: z.string(),
  /** The first on top. */
  categories: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: z.array(z.number()) })),
  /** Where the axis ends; absent: where the longest bar does. */
  most: z.number().optional(),
});

export type DrawnChart = z.infer<typeof DrawnChart>;

export function drawnChart({ title, alternativeText, categories, series, most }: ChartBlock): DrawnChart {
  return {
    title,
    alternativeText,
    categories: [...categories],
    series: series.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })),
    ...(most === undefined ? {} : { most }),
  };
}
