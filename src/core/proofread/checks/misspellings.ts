import { groupBy } from "../../groupBy";
import { misspellings, misspelt } from "../../lexicon/misspellings";
import type { Passage } from "../../reading/passage";
import type { Check } from "../check";
import { foundAt } from "../check";

/** Text on both sides of what is misspelt, so that a person finds it. */
const CONTEXT = 4;

/** G19: wrong characters and words, each once with the number of its places. */
export const checkMisspellings: Check = ({ passages }) => {
  const slips = passages.flatMap((passage) =>
    [...passage.plain.matchAll(misspelt())].map(({ 0: written, index }) => ({ passage, written, index })),
  );
  return [...groupBy(slips, ({ written }) => written)].flatMap(([written, places]) => {
    const [first] = places;
    const right = misspellings().get(written);
    if (!first || right === undefined) return [];
    const { passage, index } = first;
    const around = passage.plain.slice(Math.max(0, index - CONTEXT), index + written.length + CONTEXT);
    return [
      foundAt(passage, quoteAround(passage, written), "G19", "info", {
        variant: "misspelt",
        params: { written, right, around, count: places.length },
        expected: right,
        actual: written,
      }),
    ];
  });
};

function quoteAround(passage: Passage, written: string): string {
  const sentence = passage.sentences.find(({ text }) => text.includes(written));
  return sentence?.quote ?? passage.written.trim().slice(0, 120);
}
