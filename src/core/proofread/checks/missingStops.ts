import { markOf } from "../../text/heading";
import type { Passage } from "../../reading/passage";
import type { Check } from "../check";
import { foundAtAll } from "../check";

/** Shorter ones are titles, captions and signatures. */
const LEAST_LENGTH = 30;
/** A document whose paragraphs mostly end without a stop has a way of its own, or was cut by lines. */
const LEAST_ENDED = 5;
const MOST_OPEN = 0.2;

/** G15: paragraphs of whole sentences that end without a mark, where the others end with one. */
export const checkMissingStops: Check = ({ passages }) => {
  const prose = passages.filter((passage, at) => isProse(passage) && !goesOn(passages[at + 1]));
  const open = prose.filter(({ plain }) => /[\p{Script=Han}%\d]$/u.test(plain));
  const ended = prose.filter(({ plain }) => /[。!?]["”]?$/u.test(plain)).length;
  if (open.length === 0 || ended < LEAST_ENDED || open.length > ended * MOST_OPEN) return [];
  const hits = open.map((passage) => {
    const quote = passage.sentences.at(-1)?.quote ?? passage.written.trim();
    return { passage, quote };
  });
  return foundAtAll(hits, "G15", "info", { variant: "missingStop", params: { written: tail(hits[0]?.quote ?? "") } });
};

/** Sentences: several clauses with marks between them. */
function isProse({ plain, isHeading, inTable }: Passage): boolean {
  return (
    !isHeading &&
    !inTable &&
    plain.length >= LEAST_LENGTH &&
    /[。,;]/.test(plain) &&
    !/^(?:附件|附表|注)\d*[:.]/.test(plain)
  );
}

/** What follows is a piece of the same sentence, a list that it opens, or a table. */
function goesOn(next: Passage | undefined): boolean {
  return (
    next !== undefined &&
    !next.isHeading &&
    (next.inTable || markOf(next.plain) !== null || /^[a-z\d,;。)]/.test(next.plain))
  );
}

const TAIL = 12;

function tail(text: string): string {
  return text.slice(-TAIL);
}
