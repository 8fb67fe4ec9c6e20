import { z } from "zod";
import data from "./data/misspellings.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

const pairSchema = z.strictObject({ written: z.string().min(1), right: z.string().min(1) });

export const misspellingsSchema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  /** Characters that standard Chinese does not have, brought in by scanning or by an input method: 検 for 检. */
  characters: z.array(pairSchema),
  /** Words written with another character of the same sound: 部份 for 部分. */
  words: z.array(pairSchema),
});

/** What is right, by what is written. */
export const misspellings = lazy((): ReadonlyMap<string, string> => {
  const { characters, words } = misspellingsSchema.parse(data);
  return new Map([...words, ...characters].map(({ written, right }) => [written, right]));
});

/** Finds every misspelling: for `matchAll`. */
export const misspelt = lazy(() => new RegExp([...misspellings().keys()].join("|"), "gu"));
