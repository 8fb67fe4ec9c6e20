import type { TextPlace } from "../../findings/textPlace";
import type { Fact } from "../../reading/facts";
import type { Passage } from "../../reading/passage";

const LONGEST_QUOTE = 120;

/** A paragraph as the place of what is said of it. */
export function placeOfPassage(passage: Passage, quote = passage.written.trim().slice(0, LONGEST_QUOTE)): TextPlace {
  const { paragraph, section, cell } = passage;
  return { paragraph, section, quote, cell, span: null };
}

/** The sentence in which a number stands. */
export function placeOfFact({ passage, sentence }: Fact): TextPlace {
  return placeOfPassage(passage, sentence.quote);
}
