import { isHeading, markOf } from "../text/heading";
import type { PlainText } from "../text/plainText";
import { plainTextOf, writtenPart } from "../text/plainText";
import type { Quantity } from "./quantity";
import { dropsTrailingZeros, quantitiesIn } from "./quantity";
import type { ReportDocument } from "../text/document";

/** A number with the words between the one before and it, and how many brackets are open. */
export interface NumberInText {
  readonly quantity: Quantity;
  readonly lead: string;
  readonly depth: number;
}

/** A sentence (up to 。) with the numbers in it. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the passage's plain text. */
  readonly start: number;
  readonly quote: string;
  readonly numbers: readonly NumberInText[];
}

/** A paragraph, or one cell of a table that holds prose. */
export interface Passage {
  readonly plain: string;
  readonly written: string;
  /** For every character of the plain text its place in the written one. */
  readonly places: readonly number[];
  readonly sentences: readonly Sentence[];
  readonly section: string | null;
  /** Counts the sections: two may bear the same title. */
  readonly sectionNumber: number;
  /** The same for headings above the arabic ones: 第一部分, 一、 and （一）. A broken line with 3、 is none. */
  readonly chapter: number;
  readonly paragraph: number;
  readonly isHeading: boolean;
  readonly inTable: boolean;
  /** The cell of a table that it stands in, both from 0. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** The document's prose, in order, each piece with its section. */
export function passagesOf(document: ReportDocument): Passage[] {
  let section: string | null = null;
  let sectionNumber = 0;
  let chapter = 0;
  const prose = document.blocks.flatMap((block) => (block.type === "paragraph" ? plainTextOf(block.text).text : []));
  const dropsZeros = dropsTrailingZeros(prose.join("\n"));
  return document.blocks.flatMap((block, index) => {
    const paragraph = index + 1;
    if (block.type === "table") {
      const place = { section, sectionNumber, chapter, paragraph, isHeading: false, inTable: true };
      return block.rows.flatMap((cells, row) =>
        cells.flatMap((text, column) =>
          text.trim() === "" ? [] : [passage(text, { ...place, cell: { row, column } }, dropsZeros)],
        ),
      );
    }
    const heading = block.headingLevel !== undefined || isHeading(plainTextOf(block.text).text);
    if (heading) {
      section = block.text.replace(/\s+/gu, " ").trim();
      sectionNumber += 1;
      if (isChapter(block.text, block.headingLevel)) chapter += 1;
    }
    return [
      passage(
        block.text,
        { section, sectionNumber, chapter, paragraph, isHeading: heading, inTable: false, cell: null },
        dropsZeros,
      ),
    ];
  });
}

const DEEPEST_CHAPTER = 2;

function isChapter(text: string, level: number | undefined): boolean {
  const mark = markOf(plainTextOf(text).text);
  if (mark) return !mark.style.toLowerCase().includes("arabic");
  return level !== undefined && level <= DEEPEST_CHAPTER;
}

type Place = Pick<Passage, "section" | "sectionNumber" | "chapter" | "paragraph" | "isHeading" | "inTable" | "cell">;

function passage(written: string, place: Place, dropsZeros: boolean): Passage {
  const plain = plainTextOf(written);
  const sentences = sentencesOf(written, plain, dropsZeros);
  return { ...place, plain: plain.text, written, places: plain.places, sentences };
}

function sentencesOf(written: string, plain: PlainText, dropsZeros: boolean): Sentence[] {
  return [...plain.text.matchAll(/(?:[^。!?]|[。!?](?=\)))+[。!?]?/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    quote: writtenPart(written, plain, match.index, match.index + match[0].length),
    numbers: numbersIn(match[0], dropsZeros),
  }));
}

function numbersIn(sentence: string, dropsZeros: boolean): NumberInText[] {
  let before = 0;
  let depth = 0;
  return quantitiesIn(sentence, dropsZeros).map((quantity) => {
    const lead = sentence.slice(before, quantity.start);
    for (const char of lead) depth += char === "(" ? 1 : char === ")" ? -1 : 0;
    before = quantity.end;
    return { quantity, lead, depth };
  });
}
