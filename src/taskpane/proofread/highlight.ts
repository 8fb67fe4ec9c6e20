import type { DocumentBlock, DocumentTable } from "../../core/text/document";
import { plainTextOf } from "../../core/text/plainText";

/** A stretch of a text, `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in a text, whatever blanks and full-width marks it has; `null` if they do not. */
export function stretchOf(text: string, words: string): Stretch | null {
  const [plain, wanted] = [plainTextOf(text), plainTextOf(words).text];
  const at = wanted === "" ? -1 : plain.text.indexOf(wanted);
  const [first, last] = [plain.places[at], plain.places[at + wanted.length - 1]];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** The row of a table that a finding quotes: the row itself, or the one with the cell in which the sentence stands. */
export function rowOf({ rows }: DocumentTable, words: string): number | null {
  const wanted = plainTextOf(words).text;
  if (wanted === "") return null;
  const plain = rows.map((row) => plainTextOf(row.join("")).text);
  const exact = plain.indexOf(wanted);
  const at = exact >= 0 ? exact : plain.findIndex((text) => text.includes(wanted));
  return at < 0 ? null : at;
}

/** First block of the part of a document that is drawn with block `index` in it. */
export function partWith(index: number, size: number): number {
  return Math.floor(index / size) * size;
}

export function isBlank(block: DocumentBlock): boolean {
  return block.type === "paragraph" ? block.text.trim() === "" : block.rows.length === 0;
}
