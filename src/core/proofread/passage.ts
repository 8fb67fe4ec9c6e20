import { isHeading } from "./heading";
import type { Mention } from "./mention";
import { mentionOf } from "./mention";
import type { PlainText } from "./plainText";
import { plainTextOf, writtenPart } from "./plainText";
import { quantitiesIn } from "./quantity";
import type { ReportDocument } from "./document";

/** A sentence (up to 。) with the numbers in it. */
export interface Sentence {
  readonly text: string;
  readonly quote: string;
  readonly mentions: readonly Mention[];
}

/** A paragraph, or one cell of a table that holds prose. */
export interface Passage {
  readonly plain: string;
  readonly written: string;
  readonly sentences: readonly Sentence[];
  readonly section: string | null;
  /** Counts the sections: two may bear the same title. */
  readonly sectionNumber: number;
  readonly paragraph: number;
  readonly isHeading: boolean;
  readonly inTable: boolean;
}

/** The document's prose, in order, each piece with its section. */
export function passagesOf(document: ReportDocument): Passage[] {
  let section: string | null = null;
  let sectionNumber = 0;
  return document.blocks.flatMap((block, index) => {
    const paragraph = index + 1;
    if (block.type === "table") {
      const cells = block.rows.flat().filter((cell) => cell.trim() !== "");
      return cells.map((cell) => passage(cell, { section, sectionNumber, paragraph, isHeading: false, inTable: true }));
    }
    const heading = block.headingLevel !== undefined || isHeading(plainTextOf(block.text).text);
    if (heading) {
      section = block.text.replace(/\s+/gu, " ").trim();
      sectionNumber += 1;
    }
    return [passage(block.text, { section, sectionNumber, paragraph, isHeading: heading, inTable: false })];
  });
}

type Place = Pick<Passage, "section" | "sectionNumber" | "paragraph" | "isHeading" | "inTable">;

function passage(written: string, place: Place): Passage {
  const plain = plainTextOf(written);
  return { ...place, plain: plain.text, written, sentences: sentencesOf(written, plain) };
}

function sentencesOf(written: string, plain: PlainText): Sentence[] {
  return [...plain.text.matchAll(/[^。!?]+[。!?]?/gu)].map((match) => ({
    text: match[0],
    quote: writtenPart(written, plain, match.index, match.index + match[0].length),
    mentions: mentionsIn(match[0]),
  }));
}

function mentionsIn(sentence: string): Mention[] {
  let before = 0;
  let depth = 0;
  return quantitiesIn(sentence).map((quantity) => {
    const lead = sentence.slice(before, quantity.start);
    for (const char of lead) depth += char === "(" ? 1 : char === ")" ? -1 : 0;
    before = quantity.end;
    return mentionOf(quantity, lead, depth);
  });
}
