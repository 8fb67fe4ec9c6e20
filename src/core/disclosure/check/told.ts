import { isOwn } from "../../proofread/relations/factBook";
import type { PatternName } from "../../lexicon/words";
import { pattern } from "../../lexicon/words";
import type { AmountFact, CountFact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import type { Passage } from "../../reading/passage";
import type { CheckContext } from "./checkContext";
import { cannotTell, fails, type PointPart } from "./point";
import type { Topic } from "./topics";

/** The amounts that a text states of the year itself. */
export function amountsIn(text: readonly Passage[], { numbers }: CheckContext): AmountFact[] {
  return numbers
    .map(({ fact }) => fact)
    .filter((fact): fact is AmountFact => isOwn(fact) && text.includes(fact.passage));
}

/** The counts that a text states. */
export function countsIn(text: readonly Passage[], { numbers }: CheckContext): CountFact[] {
  return numbers
    .map(({ fact }) => fact)
    .filter((fact): fact is CountFact => isCountFact(fact) && text.includes(fact.passage));
}

/** Does the text (not its list of contents, its glossary, its tables) use the words anywhere? */
export function isSpokenOf(words: PatternName, { sections, passages }: CheckContext): boolean {
  const inContents = new Set(sections.contents);
  return passages.some(
    (passage) =>
      !passage.inTable &&
      !inContents.has(passage) &&
      sections.topicAt(passage.paragraph) !== "terms" &&
      pattern(words).test(passage.plain),
  );
}

/** What the rules ask every text to tell, were it only that there is none: absent from a whole text, it is missing. */
export function notTold(topic: Topic, words: PatternName, context: CheckContext): PointPart {
  if (!context.isWhole) return cannotTell("notWhole");
  return context.sections.has(topic) || isSpokenOf(words, context) ? cannotTell("noHeading") : fails("missing");
}

/** What some places tell in another section, or not at all. */
export function notSeen(topic: Topic, words: PatternName, context: CheckContext): PointPart {
  return cannotTell(context.sections.has(topic) || isSpokenOf(words, context) ? "noHeading" : "notSeen");
}
