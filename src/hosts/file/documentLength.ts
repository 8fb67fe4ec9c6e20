import { BudgetReportError } from "../../core/errors";
import { DOCUMENT_CHARACTERS } from "../../core/limits/limits";
import type { DocumentBlock } from "../../core/text/document";

/** What a table, a row and a cell cost beside their words, in characters: even blank ones have to be gone through. */
export const TABLE_LENGTH = 10;
export const ROW_LENGTH = 1;
export const CELL_LENGTH = 1;

/** @throws documentTooLong for more than can be proofread in one go. @param file its name, for the message */
export function requireShortDocument(blocks: readonly DocumentBlock[], file: string): void {
  let length = 0;
  for (const block of blocks) {
    length += 1 + (block.type === "table" ? TABLE_LENGTH + rowsLength(block.rows) : block.text.length);
    if (length > DOCUMENT_CHARACTERS) throw documentTooLong(file);
  }
}

export function documentTooLong(file: string): BudgetReportError {
  return new BudgetReportError("documentTooLong", { file, limit: DOCUMENT_CHARACTERS });
}

function rowsLength(rows: readonly (readonly string[])[]): number {
  let length = 0;
  for (const row of rows) {
    length += ROW_LENGTH + CELL_LENGTH * row.length;
    for (const cell of row) length += cell.length;
  }
  return length;
}
