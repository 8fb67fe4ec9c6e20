import { SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import { csvRecords } from "../../core/text/csv";
import { requireFewCells } from "./parseSheets";
import { typedCell, type TypedCell } from "./typedCell";

const SEPARATORS = ["\t", ",", ";", "|"];
const SAMPLE_LINES = 200;

/**
 * The separator of a text table: the one that most lines have, and most evenly; `null` where no line or only a few have
 * any, which makes the text a story, or a table of one column.
 */
export function separatorOf(text: string): string | null {
  const stated = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const lines = text
    .slice(0, 200_000)
    // What stands in quotes separates nothing, neither fields nor lines.
    .replace(/(^|[\t,;|\r\n])"(?:[^"]|"")*"/g, "$1")
    .split(/\r\n|\n|\r/, SAMPLE_LINES)
    .filter((line) => line.trim() !== "");
  let best: string | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = usualOf(counts.filter((count) => count > 0));
    const even = counts.filter((count) => count === usual).length;
    if (usual > 0 && even * 2 >= lines.length && even > most) {
      best = separator;
      most = even;
    }
  }
  return best;
}

function usualOf(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce(([best, most], [count, often]) => (often > most ? [count, often] : [best, most]), [0, 0])[0];
}

const BLANK_ROW: readonly undefined[] = [];

/**
 * The rows of a text table, from A1 on, as Excel shows them; what goes beyond a sheet is read one row or column far, so that
 * it is noticed. @param onRow how many characters have been gone through. @throws tooManyCells
 */
export function separatedRows(
  text: string,
  separator: string,
  file: string,
  onRow: (characters: number) => void = () => undefined,
): (readonly (TypedCell | undefined)[])[] {
  const rows: (readonly (TypedCell | undefined)[])[] = [];
  let cells = 0;
  for (const { row, at, fields } of csvRecords(text.replace(/^\ufeff?sep=.\r?\n/i, ""), separator, SHEET_COLUMNS + 1)) {
    onRow(at);
    while (rows.length < Math.min(row, SHEET_ROWS)) rows.push(BLANK_ROW);
    requireFewCells((cells += fields.length), file);
    rows.push(fields.map((field) => typedCell(field)));
    if (rows.length > SHEET_ROWS) break;
  }
  return rows;
}
