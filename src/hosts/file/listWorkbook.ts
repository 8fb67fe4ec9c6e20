import type { WorkSheet } from "@e965/xlsx";
import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { CELL_CHARACTERS } from "../../core/limits/limits";
import type { ListTable, ProofList } from "../../core/proofread/proofList";
import { writeZip } from "../../zip/writeZip";

/**
 * The list as an .xlsx: findings and, where there are any, the numbers that were not found, a sheet each with a filter
 * on its header; title and summary stand above. Every cell is text: nothing that a report says is run as a formula.
 * A text longer than a cell of Excel holds ends with the mark `[…]`.
 */
export function listWorkbook({ title, summary, findings, missing }: ProofList): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheetOf(findings, [title, ...summary]), findings.name);
  if (missing) utils.book_append_sheet(book, sheetOf(missing, [title]), missing.name);
  const written = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  return writeZip(Object.entries(unzipSync(written)));
}

function sheetOf({ header, rows, widths }: ListTable, above: readonly string[]): WorkSheet {
  const lines = [...above.map((line) => [line]), [...header], ...rows.map((row) => [...row])];
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map(cellText)));
  const [top, last] = [above.length, above.length + rows.length];
  sheet["!cols"] = widths.map((width) => ({ wch: width }));
  sheet["!autofilter"] = { ref: utils.encode_range({ s: { r: top, c: 0 }, e: { r: last, c: header.length - 1 } }) };
  sheet["!merges"] = above.map((_, row) => ({ s: { r: row, c: 0 }, e: { r: row, c: header.length - 1 } }));
  return sheet;
}

const CUT = " […]";

/** What of a text fits into a cell: never half of a character that takes two code units. */
function cellText<Value>(value: Value): Value | string {
  if (typeof value !== "string" || value.length <= CELL_CHARACTERS) return value;
  const kept = value.slice(0, CELL_CHARACTERS - CUT.length).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}${CUT}`;
}
