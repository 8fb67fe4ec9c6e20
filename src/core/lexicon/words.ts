import { z } from "zod";
import bookWords from "./data/bookWords.json";
import disclosure from "./data/disclosureWords.json";
import formWords from "./data/formWords.json";
import spending from "./data/spending.json";
import tableMarks from "./data/tableMarks.json";
import data from "./data/words.json";
import { certaintySchema } from "./certainty";
import { lazy, oncePerValue } from "../cache";

/** Words that mean one thing: `rise`, `total`, `negation` … */
export type WordList = keyof typeof data.lists;

/** The wordings by where they stand: in reports and tables alike, around tables, in books, in forms, in summaries of entries, in what is made public. */
export const WORDINGS = { words: data, tableMarks, bookWords, formWords, spending, disclosure } as const;

type NamesOf<T> = T extends { readonly patterns: infer P } ? keyof P : never;

/** A wording as a pattern: `total.overall`, `owner.label`, `title.after` … */
export type PatternName = NamesOf<(typeof WORDINGS)[keyof typeof WORDINGS]>;

const listSchema = z.strictObject({
  means: z.string(),
  /** As alternatives of a pattern, longer words before shorter ones that begin alike. */
  words: z.array(z.string().min(1)).min(1),
});

const patternSchema = z.strictObject({
  means: z.string(),
  /** `{{rise}}` stands for one of the words of that list. */
  pattern: z.string().min(1),
  /** Text that it finds, and text that it passes over; a test runs them. */
  finds: z.array(z.string()).min(1),
  passes: z.array(z.string()).optional(),
});

export const wordsSchema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  lists: z.record(z.string(), listSchema),
  patterns: z.record(z.string(), patternSchema),
});

const lists = lazy(() => wordsSchema.parse(data).lists);

const patterns = lazy(
  () => new Map(Object.values(WORDINGS).flatMap((file) => Object.entries(wordsSchema.parse(file).patterns))),
);

/** The words of a list. @throws Error for a list that the data do not have */
export function words(name: WordList): readonly string[] {
  const list = lists()[name];
  if (!list) throw new Error(`lexicon words: ${name}`);
  return list.words;
}

/** The words of a list as one group of a pattern: `(?:增加|增长)`. */
export function anyOf(name: WordList): string {
  return `(?:${words(name).join("|")})`;
}

/**
 * The pattern of a wording, built at its first use and shared: without `g` and `y` it keeps no state; with `g` use it for
 * `matchAll` and `replace` only.
 * @throws Error for a pattern that the data do not have
 */
export function pattern(name: PatternName, flags: "u" | "gu" = "u"): RegExp {
  return flags === "u" ? once(name) : all(name);
}

const once = oncePerValue((name: PatternName) => new RegExp(sourceOf(name), "u"));
const all = oncePerValue((name: PatternName) => new RegExp(sourceOf(name), "gu"));

/** The pattern's source with its lists filled in, to be built into a larger one. */
export function sourceOf(name: PatternName): string {
  const entry = patterns().get(name);
  if (!entry) throw new Error(`lexicon pattern: ${name}`);
  return entry.pattern.replace(/\{\{(\w+)\}\}/g, (_, list: string) => anyOf(list as WordList));
}
