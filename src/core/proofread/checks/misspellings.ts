import { groupBy } from "../../groupBy";
import { misspellings, misspelt } from "../../lexicon/misspellings";
import type { Check } from "../check";
import { foundAtAll, quoteAt } from "../check";

/** Text on both sides of what is misspelt, so that a person finds it. */
const CONTEXT = 4;

/** G19: wrong characters and words, each once with all its places. */
export const checkMisspellings: Check = ({ passages }) => {
  const slips = passages.flatMap((passage) =>
    [...passage.plain.matchAll(misspelt())].map(({ 0: written, index }) => {
      const around = passage.plain.slice(Math.max(0, index - CONTEXT), index + written.length + CONTEXT);
      return { passage, written, around, quote: quoteAt(passage, index) };
    }),
  );
  return [...groupBy(slips, ({ written }) => written)].flatMap(([written, places]) => {
    const right = misspellings().get(written);
    if (right === undefined) return [];
    const params = { written, right, around: places[0]?.around ?? "" };
    return foundAtAll(places, "G19", "info", { variant: "misspelt", params, expected: right, actual: written });
  });
};
