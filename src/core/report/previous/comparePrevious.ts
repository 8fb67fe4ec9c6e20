import type { ReportDocument } from "../../text/document";
import { plainTextOf } from "../../text/plainText";
import type { ParagraphBlock } from "../documentModel";
import { withoutItemNumber } from "../narrative/cleanText";
import { spansText } from "../prose/figureText";
import type { ReportModel } from "../reportModel";
import { likeness, wordPairs } from "./likeness";
import { previousSections } from "./previousReport";

/**
 * What became of a measure that last year's report promised: `told` this year's report speaks of something alike, outside
 * its own measures; `repeated` it is promised again; `notFound` nothing alike was found, which proves nothing.
 */
export type PromiseState = "told" | "repeated" | "notFound";

export interface LastPromise {
  readonly text: string;
  readonly state: PromiseState;
  /** The heading under which this year's report has it, and its words there; `null` where nothing was found. */
  readonly place: { readonly section: string; readonly text: string } | null;
}

/** The user's paragraphs of one section that stand as last year, word for word. */
export interface UnchangedWords {
  readonly section: string;
  readonly paragraphs: readonly string[];
}

/** This year's report beside last year's: hints for a person, never findings. */
export interface PreviousComparison {
  readonly document: string;
  readonly promises: readonly LastPromise[];
  readonly unchanged: readonly UnchangedWords[];
}

/** From so much of a promise's word pairs on a paragraph speaks of something alike. */
const ALIKE = 0.45;
/** Shorter paragraphs (无。, 办公室。) may well be the same in two years. */
const SHORTEST = 12;
/** Of a longer paragraph each sentence is a measure of its own. */
const LONGEST_MEASURE = 60;

export function comparePrevious(document: ReportDocument, model: ReportModel): PreviousComparison {
  const paragraphs = placedParagraphs(model);
  return {
    document: document.name,
    promises: promisesOf(document).map((text) => stateOf(text, paragraphs)),
    unchanged: unchangedWords(document, paragraphs),
  };
}

interface PlacedParagraph {
  readonly section: string;
  readonly id: string;
  readonly block: ParagraphBlock;
  readonly text: string;
  /** Last year's words that wait to be confirmed: marked as such already. */
  readonly isLent: boolean;
}

function placedParagraphs({ blocks, gaps }: ReportModel): PlacedParagraph[] {
  const lent = new Set(gaps.flatMap(({ remedy }) => (remedy?.type === "confirm" ? [remedy.slot] : [])));
  let section = "";
  return blocks.flatMap((block): PlacedParagraph[] => {
    if (block.type === "heading") section = block.ordinal + block.text;
    if (block.type !== "paragraph" || (block.style !== "user" && block.style !== "body")) return [];
    const isLent = block.slot !== undefined && lent.has(block.slot);
    return [{ section, id: block.section, block, text: spansText(block.spans), isLent }];
  });
}

/** The measures of last year's report, one by one, without numbers and without sentences that only lead to others. */
function promisesOf(document: ReportDocument): string[] {
  const measures = previousSections(document).filter(({ topic }) => topic === "measures");
  return measures.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const pieces = paragraph.length > LONGEST_MEASURE ? (paragraph.match(/[^。；]+[。；]?/gu) ?? []) : [paragraph];
      return pieces
        .map((piece) => withoutItemNumber(piece.trim()))
        .filter((piece) => !/[:：]$/u.test(piece) && piece.length >= 6);
    }),
  );
}

const MEASURES = "measures";

function stateOf(text: string, paragraphs: readonly PlacedParagraph[]): LastPromise {
  const pairs = wordPairs(text);
  const alike = paragraphs
    .filter(({ isLent }) => !isLent)
    .map((paragraph) => ({ paragraph, share: likeness(pairs, paragraph.text) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share);
  const told = alike.find(({ paragraph }) => paragraph.id !== MEASURES) ?? alike[0];
  if (!told) return { text, state: "notFound", place: null };
  const { section, id } = told.paragraph;
  return { text, state: id === MEASURES ? "repeated" : "told", place: { section, text: told.paragraph.text } };
}

function unchangedWords(document: ReportDocument, paragraphs: readonly PlacedParagraph[]): UnchangedWords[] {
  const before = new Set(
    document.blocks.flatMap((block) => (block.type === "paragraph" ? [comparable(block.text)] : [])),
  );
  const bySection = new Map<string, string[]>();
  for (const { section, block, text, isLent } of paragraphs) {
    const words = comparable(text);
    if (block.style !== "user" || isLent || words.length < SHORTEST || !before.has(words)) continue;
    bySection.set(section, [...(bySection.get(section) ?? []), text]);
  }
  return [...bySection].map(([section, unchanged]) => ({ section, paragraphs: unchanged }));
}

/** Without number, blanks and differences of width: the words themselves. */
function comparable(text: string): string {
  return plainTextOf(withoutItemNumber(text)).text.replace(/\s+/gu, "");
}
