import { z } from "zod";
import data from "./data/labels.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

/** A list of labels of one form: `unitProfile.texts`, `indicatorTable.columns` … */
export type LabelList = keyof typeof data.lists;

/** What the labels of a list stand for: roles of columns, keys of rows. */
export type LabelKey<L extends LabelList> = keyof (typeof data.lists)[L] & string;

export const labelsSchema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  /** Normalised labels as patterns; the first that fits decides, so the narrower stand first. */
  lists: z.record(z.string(), z.record(z.string(), z.string().min(1))),
});

const lists = lazy(() => labelsSchema.parse(data).lists);

/** How a form labels what it holds, built at its first use: what it is → the pattern of its labels, in order. */
export function labels<L extends LabelList>(list: L): () => readonly (readonly [LabelKey<L>, RegExp])[] {
  return lazy(() =>
    Object.entries(lists()[list] ?? {}).map(
      ([key, written]) => [key as LabelKey<L>, new RegExp(written, "u")] as const,
    ),
  );
}
