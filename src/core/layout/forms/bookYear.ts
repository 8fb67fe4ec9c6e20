import { pattern } from "../../lexicon/words";
import type { RoleCell, Sourced } from "../recognisedTable";
import type { Region } from "../region";
import { yearIn } from "../year";
import type { BookHeader } from "./bookColumns";
import type { BookRow } from "./bookRow";

/**
 * The year of a book: the title's, else that of 会计期间：2021年12月 above the columns, else that of its entries where
 * the first and the last are of the same year. `null`: not stated.
 */
export function bookYear(region: Region, header: BookHeader, rows: readonly BookRow[]): Sourced<number> | null {
  const { grid, title } = region;
  if (title && yearIn(grid.labelOf(title.text)) !== null) return null;
  for (let row = region.top; row <= header.bottom; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const label = grid.label(row, column);
      const year = Number(pattern("book.period").exec(label)?.[1] ?? 0) || yearIn(label);
      if (year) return { value: year, ref: grid.ref(row, column) };
    }
  }
  const first = firstDated(rows);
  const last = firstDated([...rows.slice(-40)].reverse());
  return first && last && first.value === last.value ? first : null;
}

/** The first of the leading rows that has a date or a year. */
function firstDated(rows: readonly BookRow[]): Sourced<number> | null {
  for (const row of rows.slice(0, 40)) {
    const { year, date } = row.values;
    const value = yearOf(year) ?? yearOf(date);
    const ref = yearOf(year) === null ? date?.ref : year?.ref;
    if (value !== null && ref) return { value, ref };
  }
  return null;
}

function yearOf(cell: RoleCell | undefined): number | null {
  const value = cell?.value ?? null;
  if (typeof value === "number")
    return Number.isInteger(value) && value >= 2000 && value < 2100 ? value : yearOfSerial(value);
  if (typeof value !== "string") return null;
  const match = pattern("book.date").exec(value) ?? pattern("book.year").exec(value);
  return match ? Number(match[1]) : null;
}

/** Excel's day number of 2000 to 2099. */
function yearOfSerial(value: number): number | null {
  if (value < 36_526 || value >= 73_051) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).getUTCFullYear();
}
