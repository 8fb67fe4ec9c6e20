import { z } from "zod";
import data from "./commonWords.json";

const { words: COMMON } = z.strictObject({ words: z.array(z.string().min(1)).min(1) }).parse(data);
const LONGEST_FIRST = [...COMMON].sort((a, b) => b.length - a.length);

/** Pairs of neighbouring Chinese characters, without the words that every report is full of (进一步加强, 完善). */
export function wordPairs(text: string): ReadonlySet<string> {
  const rest = LONGEST_FIRST.reduce((words, common) => words.replaceAll(common, " "), text);
  const runs = rest.match(/[\p{Script=Han}]{2,}/gu) ?? [];
  return new Set(
    runs.flatMap((run) => {
      const signs = Array.from(run);
      return signs.slice(1).map((sign, index) => `${signs[index] ?? ""}${sign}`);
    }),
  );
}

/** How much of the pairs the text has, 0 to 1; 0 where there are too few to tell. */
export function likeness(pairs: ReadonlySet<string>, text: string): number {
  if (pairs.size < 2) return 0;
  const own = wordPairs(text);
  return [...pairs].filter((pair) => own.has(pair)).length / pairs.size;
}
