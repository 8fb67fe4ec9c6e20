import { markOf } from "./heading";
import { plainTextOf } from "./plainText";

/** Lines of so many columns and more are looked at to find the page's width. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 140;
/** A number or a mark that may not begin a line leaves so many columns at the end of the one before empty. */
const RAGGED = 8;
const LEAST_LINES = 8;
const LEAST_PART = 0.5;
const MOST_BLANK = 2;

/** What no paragraph begins with: closing marks, and marks that stand behind words. */
const GOES_ON = /^[)、,。;:”’》%]/;
/** A row of a table that was turned into lines ends with its last number, or with the dash of an empty cell. */
const ROW_END = /\s(?:\d+(?:,\d{3})*(?:\.\d+)?|-|—)\s*$/u;

/**
 * Which lines go on with the last filled one before them, because the page's width has broken the sentence, and with them the
 * blank lines between: the end of a page is not the end of a paragraph. A text that is not wrapped to one width has none.
 */
export function wrappedLines(lines: readonly string[]): readonly boolean[] {
  const width = pageWidth(lines);
  if (width === null) return lines.map(() => false);
  const wrapped = lines.map(() => false);
  let last: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const from = last;
    last = at;
    if (from === null || at - from > MOST_BLANK + 1 || !continues(lines[from] ?? "", line, width)) continue;
    wrapped.fill(true, from + 1, at + 1);
  }
  return wrapped;
}

function continues(before: string, line: string, width: number): boolean {
  const [ended, plain] = [plainTextOf(before).text, plainTextOf(line).text];
  if (GOES_ON.test(plain)) return !ROW_END.test(before);
  const isRow = ROW_END.test(line) && !/[,。;]/.test(plain.replace(/\d,\d/g, ""));
  if (/^[\s\u3000]/u.test(line) || /[。;!?|:]$/.test(ended) || isRow) return false;
  const mark = markOf(plain);
  // （一） by itself: its words stand in the next line.
  if (markOf(ended)?.length === ended.length) return mark === null;
  return columnsOf(ended) >= width - RAGGED && mark === null;
}

/** The width that most long lines of the text have; `null` where they differ. */
function pageWidth(lines: readonly string[]): number | null {
  const widths = lines.map((line) => columnsOf(plainTextOf(line).text)).filter((width) => width >= LEAST_WIDTH);
  if (widths.length < LEAST_LINES) return null;
  const sorted = widths.sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const full = sorted.filter((one) => Math.abs(one - width) <= RAGGED).length;
  return width <= MOST_WIDTH && full >= sorted.length * LEAST_PART ? width : null;
}

/** Columns that a plain text takes: half-width characters one, the others two. */
function columnsOf(plain: string): number {
  let columns = 0;
  for (const char of plain) columns += char <= "\u00ff" ? 1 : 2;
  return columns;
}
