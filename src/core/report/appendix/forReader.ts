import type { RecognisedTable } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { formatRef } from "../../workbook/cellRef";
import { cellPlace } from "../prose/cellPlace";

/** A sum of more parts than this is told by their number: nobody adds up sixty printed numbers. */
const MOST_PARTS = 6;
const SUM = /-?\d[\d,.]*(?:\s*[+＋]\s*-?\d[\d,.]*)+/gu;

const CELL = "\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?";

/** Addresses on these sheets, quoted or plain, and quoted or Latin names of others: a Chinese name has no beginning of its own. */
function addressPattern(sheets: readonly string[]): RegExp {
  const own = [...new Set(sheets)].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?:${["'(?:[^']|'')+'", ...own, "[A-Za-z]\\w*"].join("|")})!${CELL}`, "gu");
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}

/**
 * A finding's sentence without what only the program reads: an address becomes the table and the row that it is in, a long
 * sum the number of its parts.
 */
export function forReader(
  sentence: string,
  cells: readonly CellRef[],
  tables: readonly RecognisedTable[],
  folded: (count: number) => string,
): string {
  const sheets = [...tables, ...cells].map(({ sheet }) => sheet);
  const places = new Map(cells.map((ref) => [formatRef(ref), cellPlace(tables, ref)] as const));
  return sentence
    .replace(SUM, (sum) => {
      const parts = sum.split(/[+＋]/u).length;
      return parts > MOST_PARTS ? folded(parts) : sum;
    })
    .replace(addressPattern(sheets), (written) => places.get(written) ?? sheetOf(written));
}

/** 《sheet》 where the cell is none of the finding's own. */
function sheetOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return `《${sheet.replace(/^'|'$/gu, "").replaceAll("''", "'")}》`;
}
