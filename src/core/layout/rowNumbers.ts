import { pattern } from "../lexicon/words";
import { plainLabel } from "../workbook/label";
import type { CellValue } from "../workbook/snapshot";

/** So many numbers one above the other, each one more than the last, are a count of the rows, heading or not. */
const SURE = 5;

/**
 * Cells that number the rows of a form (行次) and state nothing: those under such a heading while they go up, and runs of
 * numbers that go up by one.
 * @param rows of a sheet's used range
 * @returns is the cell at these places of the used range one of them?
 */
export function rowNumbersIn(rows: readonly (readonly CellValue[])[]): (row: number, column: number) => boolean {
  const places = new Set<number>();
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (let column = 0; column < width; column++) {
    let headed = false;
    let run: number[] = [];
    let last: number | null = null;
    const close = () => {
      if (headed || run.length >= SURE) for (const row of run) places.add(row * width + column);
      run = [];
      last = null;
    };
    rows.forEach((cells, row) => {
      const value = cells[column] ?? null;
      if (typeof value === "string" && pattern("mark.rowNumber").test(plainLabel(value))) {
        close();
        headed = true;
        return;
      }
      const number = integerOf(value);
      const goesOn = number !== null && (last === null || (headed ? number > last : number === last + 1));
      if (goesOn) {
        run.push(row);
        last = number;
      } else if (value !== null && value !== "") {
        close();
        // Text under the heading (合计, —) leaves it a column of row numbers; another number does not.
        if (typeof value === "number") headed = false;
        if (number !== null) {
          run = [row];
          last = number;
        }
      } else if (!headed) close();
    });
    close();
  }
  return (row, column) => places.has(row * width + column);
}

function integerOf(value: CellValue): number | null {
  if (typeof value === "number") return Number.isInteger(value) && value > 0 ? value : null;
  return typeof value === "string" && /^\s*\d{1,3}\s*$/u.test(value) ? Number(value) : null;
}
