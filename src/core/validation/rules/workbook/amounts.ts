import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { isPublishedTable, type AmountCell } from "../../tables/amountCells";

/** Tables as they are published: what these rules look at. */
export function publishedTables({ tables }: ValidationContext): RecognisedTable[] {
  return tables.filter(isPublishedTable);
}

/** One finding for all the cells of a table; none for none. */
export function cellsOfTable(table: RecognisedTable, cells: readonly AmountCell[], variant = "default") {
  const [first] = cells;
  if (!first) return [];
  return [
    {
      variant,
      cells: cells.map(({ cell }) => cell.ref),
      params: { table: table.title, count: cells.length, first: first.cell.number ?? 0 },
      actual: first.cell.number,
    },
  ];
}
