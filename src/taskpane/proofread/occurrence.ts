import type { TextPlace } from "../../core/findings/textPlace";
import type { DocumentBlock, ReportDocument } from "../../core/text/document";
import type { Occurrence } from "../../hosts/documentPort";
import { searchedWords } from "../../hosts/word/searchedWords";

/** Which of the places with the same words a remark is about: sentences are repeated in summaries, tables and contents. */
export function occurrenceOf({ blocks }: ReportDocument, place: TextPlace): Occurrence {
  const words = searchedWords(place.quote);
  const [before, all] = [textsBefore(blocks, place), blocks.flatMap(textsOf)];
  return { index: count(before, words), of: count(all, words) };
}

/** Everything that stands before the quote. */
function textsBefore(blocks: readonly DocumentBlock[], { paragraph, cell, span }: TextPlace): string[] {
  const own = blocks[paragraph - 1];
  const earlier = blocks.slice(0, paragraph - 1).flatMap(textsOf);
  if (own === undefined) return earlier;
  const start = span?.start ?? 0;
  if (own.type === "paragraph") return [...earlier, own.text.slice(0, start)];
  if (cell === null) return earlier;
  const rows = own.rows.slice(0, cell.row).flat();
  const row = own.rows[cell.row] ?? [];
  return [...earlier, ...rows, ...row.slice(0, cell.column), (row[cell.column] ?? "").slice(0, start)];
}

function textsOf(block: DocumentBlock): readonly string[] {
  return block.type === "paragraph" ? [block.text] : block.rows.flat();
}

function count(texts: readonly string[], words: string): number {
  return words === "" ? 0 : texts.reduce((sum, text) => sum + text.split(words).length - 1, 0);
}
