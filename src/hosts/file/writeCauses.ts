import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { CauseRow } from "../../core/report/changes/causeTable";
import { causeGrid } from "../../core/report/changes/causeTable";
import { CAUSE_TABLE } from "../../core/report/changes/changeGroups";
import { writeZip } from "../../zip/writeZip";

export const CAUSE_FORMATS = [".xlsx", ".csv", ".json"] as const;
export type CauseFormat = (typeof CAUSE_FORMATS)[number];

/** The table of causes as a file to be filled in; readCauses() takes it back. */
export function writeCauses(rows: readonly CauseRow[], format: CauseFormat): Uint8Array {
  switch (format) {
    case ".xlsx":
      return workbookOf(rows);
    case ".csv":
      // Excel takes UTF-8 only with the mark before it.
      return new TextEncoder().encode(`\ufeff${causeGrid(rows).map(csvLine).join("\r\n")}\r\n`);
    case ".json":
      return new TextEncoder().encode(`${JSON.stringify({ causes: rows.map(jsonRow) }, null, 2)}\n`);
  }
}

function workbookOf(rows: readonly CauseRow[]): Uint8Array {
  const grid = causeGrid(rows);
  const sheet = utils.aoa_to_sheet(grid);
  sheet["!cols"] = CAUSE_TABLE.columns.map(({ width }) => ({ wch: width }));
  sheet["!autofilter"] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: CAUSE_TABLE.columns.length - 1 } }),
  };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, CAUSE_TABLE.name);
  const written = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  return writeZip(Object.entries(unzipSync(written)));
}

/** A text that a spreadsheet would run as a formula is told apart by an apostrophe. */
function csvLine(cells: readonly (string | number | null)[]): string {
  return cells
    .map((cell) => {
      if (typeof cell !== "string") return cell === null ? "" : String(cell);
      const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
      return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}

function jsonRow({ key, item, before, now, change, rate, cause, lastCause, suggestions }: CauseRow) {
  const offered = suggestions.map(({ text }) => text);
  return { key, item, before, now, change, rate, cause, lastCause, suggestions: offered };
}
