import type { Answer, Claim, WorkbookFacts } from "./claim";

const WORDS_BEFORE = 8;
const FEWEST_WORDS = 2;

/** The number with the words before it stands in a text of the workbook: 全年开展专项检查26次. */
export function quoted({ sentence, mention }: Claim, { texts }: WorkbookFacts): Answer | null {
  const { quantity } = mention;
  const before = sentence.text.slice(Math.max(0, quantity.start - WORDS_BEFORE), quantity.start);
  if (before.length < FEWEST_WORDS && quantity.start > 0) return null;
  const ref = texts.find(before + quantity.written);
  return ref && { status: "traced", cells: [ref] };
}
