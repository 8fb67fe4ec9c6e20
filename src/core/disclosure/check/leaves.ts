import { cellsOf, type TableRow } from "../../layout/recognisedTable";
import type { Classification } from "../../classification/classification";

/** Rows with a code and an amount that no row below them breaks down. */
export function leavesOf(rows: readonly TableRow[]): (TableRow & { readonly code: string })[] {
  const coded = rows.filter((row): row is TableRow & { readonly code: string } => row.code !== undefined);
  return coded.filter(
    ({ code, values }) =>
      cellsOf(values).some(([, { number }]) => number !== null && number !== 0) &&
      !coded.some((other) => other.code.length > code.length && other.code.startsWith(code)),
  );
}

/** May a leaf be shorter: has the list nothing below it? `null` where the list does not know it. */
export function isLowest(list: Classification, code: string, year: number | null): boolean | null {
  if (list.itemsByCode(code, year).length === 0) return null;
  return list.children(code, year).length === 0;
}
