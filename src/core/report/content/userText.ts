import { text } from "../prose/figureText";
import type { Narrative, UserParagraph } from "../narrative/narrative";
import { missing } from "../prose/missing";
import { timeWordsOf } from "../narrative/yearWords";
import type { Part, ParagraphPart } from "./part";
import { gapPart } from "./part";

interface OwnWords {
  readonly narrative: Narrative;
}

/** The user's paragraphs for the slot as they stand; last year's are marked. */
export function userTextParts(
  slot: string,
  { narrative }: OwnWords,
  keep: (paragraph: UserParagraph) => boolean = () => true,
): Part[] {
  const kept = (narrative.get(slot) ?? []).filter(keep);
  return [...lentMark(slot, kept), ...kept.map((paragraph) => userParagraph(paragraph, slot))];
}

export function userParagraph({ text: words, ref }: UserParagraph, slot: string): ParagraphPart {
  return { type: "paragraph", spans: [text(words)], style: "user", slot, ...(ref ? { ref } : {}) };
}

/** What last year's report lends stands unchanged, years and all, and says so until somebody has confirmed it. */
function lentMark(slot: string, paragraphs: readonly UserParagraph[]): Part[] {
  const document = paragraphs.find((paragraph) => paragraph.previous !== undefined)?.previous;
  if (document === undefined) return [];
  const content = timeWordsOf(paragraphs.map((paragraph) => paragraph.text).join("\n"));
  return [gapPart(missing("lentText", { document, content }), { type: "confirm", slot })];
}

/** Are the words for the slot last year's, waiting to be confirmed? */
export function isLent(slot: string, { narrative }: OwnWords): boolean {
  return (narrative.get(slot) ?? []).some((paragraph) => paragraph.previous !== undefined);
}
