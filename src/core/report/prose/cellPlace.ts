import { z } from "zod";
import type { RecognisedTable, TableRow } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { fromA1 } from "../../workbook/cellRef";
import { withoutItemNumber } from "../narrative/cleanText";
import { fillWording } from "./fillPattern";
import { spansText } from "./figureText";
import wordings from "./wording/places.json";

const WORDINGS = z.strictObject({ cellOfTable: z.string(), cellOfSheet: z.string() }).parse(wordings);

/** Where a cell stands, for a reader: 《支出决算表》“本年支出合计”, without address. */
export function cellPlace(tables: readonly RecognisedTable[], ref: CellRef): string {
  for (const table of tables) {
    const row = table.sheet === ref.sheet ? table.rows.find((one) => holdsCell(one, ref)) : undefined;
    if (row) return words(WORDINGS.cellOfTable, { table: withoutItemNumber(table.title), row: rowLabel(row, ref) });
  }
  return words(WORDINGS.cellOfSheet, { sheet: ref.sheet });
}

function words(pattern: string, values: Readonly<Record<string, string>>): string {
  return spansText(fillWording(pattern, values));
}

function holdsCell(row: TableRow, { address, workbook }: CellRef): boolean {
  return Object.values(row.values).some((cell) => cell?.ref.address === address && cell.ref.workbook === workbook);
}

/** Two-sided tables have the label of each side in its own column: the nearest one before the cell. */
function rowLabel(row: TableRow, { address }: CellRef): string {
  if (row.name !== undefined && row.name !== "") return withoutItemNumber(row.name);
  const column = fromA1(address)?.column ?? 0;
  const labels = Object.values(row.values).flatMap((cell) => {
    const at = cell ? fromA1(cell.ref.address)?.column : undefined;
    return cell && typeof cell.value === "string" && cell.number === null && at !== undefined && at < column
      ? [{ at, text: cell.value }]
      : [];
  });
  const [nearest] = labels.sort((a, b) => b.at - a.at);
  return nearest ? withoutItemNumber(nearest.text) : "";
}
