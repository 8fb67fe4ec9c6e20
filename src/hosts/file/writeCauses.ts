import { utils, write } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { CauseRow } from "../../core/report/changes/causeTable";
import { causeGrid } from "../../core/report/changes/causeTable";
import { CAUSE_TABLE } from "../../core/report/changes/changeGroups";
import { writeZip } from "../../zip/writeZip";
import { csvText } from "./csvText";

export const CAUSE_FORMATS = [".xlsx", ".csv", ".json"] as const;
export type CauseFormat = (typeof CAUSE_FORMATS)[number];

/** The table of causes as a file to be filled in; readCauses() takes it back. */
export function writeCauses(rows: readonly CauseRow[], format: CauseFormat): Uint8Array {
  switch (format) {
    case ".xlsx":
      return workbookOf(rows);
    case ".csv":
      return csvText(causeGrid(rows));
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

function jsonRow({ key, item, before, now, change, rate, cause, lastCause, suggestions }: CauseRow) {
  const offered = suggestions.map(({ text }) => text);
  return { key, item, before, now, change, rate, cause, lastCause, suggestions: offered };
}
