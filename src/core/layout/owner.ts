import { departmentIn } from "./department";
import type { SheetGrid } from "./grid";
import type { RecognisedTable, Recognition, Sourced, UnrecognisedSheet } from "./recognisedTable";
import { yearIn } from "./year";

/** Sheets with few filled rows may be covers; longer ones are not looked through. */
const COVER_ROWS = 40;

interface Cover {
  readonly year: Sourced<number> | null;
  readonly department: Sourced<string> | null;
}

/** Year and department of the workbook: the cover before the rest, else what most tables say; told to the tables that do not say. */
export function findOwner(
  grids: readonly SheetGrid[],
  tables: readonly RecognisedTable[],
  unrecognised: readonly UnrecognisedSheet[],
): Recognition {
  const withTables = new Set(tables.map(({ sheet }) => sheet));
  const covers = grids.filter((grid) => !withTables.has(grid.sheet.name)).map(readCover);
  const year = covers.find((cover) => cover.year)?.year ?? majority(tables.map((table) => table.year));
  const department =
    covers.find((cover) => cover.department)?.department ?? majority(tables.map((table) => table.department));
  return {
    tables: tables.map((table) => ({ ...table, year: table.year ?? year, department: table.department ?? department })),
    unrecognised,
    year,
    department,
  };
}

function readCover(grid: SheetGrid): Cover {
  let year: Sourced<number> | null = null;
  let department: Sourced<string> | null = null;
  const { area } = grid;
  if (!area || area.bottom - area.top > COVER_ROWS) return { year, department };
  for (let row = area.top; row <= area.bottom; row++) {
    for (const column of grid.filledColumns(row, area.left, area.right)) {
      const text = grid.text(row, column);
      if (text.length > 60) continue;
      const ref = grid.ref(row, column);
      const stated = /年/u.test(text) && /决算|预算|报表|报告|年度/u.test(text) ? yearIn(grid.labelOf(text)) : null;
      if (stated !== null) year ??= { value: stated, ref };
      const name = departmentIn(text);
      if (name) department ??= { value: name, ref };
    }
  }
  return { year, department };
}

/** The most frequent value with the first cell that states it. */
export function majority<T extends string | number>(values: readonly (Sourced<T> | null)[]): Sourced<T> | null {
  const counts = new Map<T, { count: number; first: Sourced<T> }>();
  for (const value of values) {
    if (!value) continue;
    const entry = counts.get(value.value);
    if (entry) entry.count++;
    else counts.set(value.value, { count: 1, first: value });
  }
  let best: { count: number; first: Sourced<T> } | null = null;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best?.first ?? null;
}
