import type { Classifications } from "../classification/classifications";
import type { Outline } from "../report/outline/outline";
import type { Severity } from "../findings/finding";
import { placeOf, type TextPlace, type TextSpan } from "../findings/textPlace";
import type { CellRef } from "../workbook/cellRef";
import type { Passage } from "../reading/passage";
import type { ProofFinding } from "./proofFinding";
import type { FactBook } from "./relations/factBook";

/** What every check gets. */
export interface CheckInput {
  readonly passages: readonly Passage[];
  /** The numbers of the prose with the item, the sense and the year of each. */
  readonly book: FactBook;
  /** The year that is reported on, `null` where the document does not tell. */
  readonly year: number | null;
  /** The outline that the report should follow, `null` where none was chosen. */
  readonly outline: Outline | null;
  /** The classification lists that hold for the unit. */
  readonly classifications: Classifications;
}

export type Check = (input: CheckInput) => ProofFinding[];

/** A place that a finding is about: a passage of the document, or a printed table. */
type Place = Pick<Passage, "section" | "paragraph"> &
  Partial<Pick<Passage, "cell" | "written" | "places" | "sentences">>;

interface Details {
  readonly variant?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  /** Cells of the workbook that it was held against. */
  readonly cells?: readonly CellRef[];
}

/** Shortest way to a finding at a place of the document. */
export function foundAt(
  passage: Place,
  quote: string,
  rule: string,
  severity: Severity,
  { variant = "default", params = {}, expected = null, actual = null, cells = [] }: Details = {},
): ProofFinding {
  const { section, paragraph, cell = null } = passage;
  const place: TextPlace = { paragraph, section, quote, cell, span: spanOf(passage, quote) };
  const values = { expected, actual, difference: null, unit: null, fix: null };
  return {
    rule,
    variant,
    severity,
    cells,
    params,
    ...values,
    id: idOf(rule, variant, quote),
    ...place,
    places: [place],
  };
}

/** A place of a remark that may be made in several. */
export interface Hit {
  readonly passage: Passage;
  readonly written?: string;
  readonly quote: string;
}

/** One finding for all places of the same remark; none where there is none. */
export function foundAtAll(hits: readonly Hit[], rule: string, severity: Severity, details: Details): ProofFinding[] {
  const [first, ...others] = hits.map(({ passage, quote }) => foundAt(passage, quote, rule, severity, details));
  return first ? [{ ...first, places: [first, ...others].map(placeOf) }] : [];
}

/** The longest part of a paragraph that is quoted where no single sentence holds the words. */
const LONGEST_QUOTE = 120;

/** The sentence in which a place of the plain text stands, as written; the beginning of the paragraph where none does. */
export function quoteAt({ sentences, written }: Passage, at: number): string {
  const sentence = sentences.find(({ start, text }) => at >= start && at < start + text.length);
  return sentence?.quote ?? written.trim().slice(0, LONGEST_QUOTE);
}

/** The same for a place of the text as written. */
export function quoteAtWritten(passage: Passage, at: number): string {
  return quoteAt(
    passage,
    passage.places.findIndex((place) => place >= at),
  );
}

/** Text of the quote that tells a finding from others of its kind: paragraphs move when words are put in before them. */
const TELLING = 40;

/** Holds between runs as long as the sentence does. */
export function idOf(rule: string, variant: string, quote: string): string {
  return `${rule}/${variant}/${quote.slice(0, TELLING)}`;
}

/** The stretch of the passage that is quoted: a sentence of it, or words as they are written. */
function spanOf({ written, places, sentences }: Place, quote: string): TextSpan | null {
  const sentence = sentences?.find((one) => one.quote === quote);
  const [first, last] = [
    places?.[sentence?.start ?? -1],
    places?.[(sentence?.start ?? 0) + (sentence?.text.length ?? 0) - 1],
  ];
  if (sentence && first !== undefined && last !== undefined) return { start: first, end: last + 1 };
  const at = quote === "" ? -1 : (written?.indexOf(quote) ?? -1);
  return at < 0 ? null : { start: at, end: at + quote.length };
}
