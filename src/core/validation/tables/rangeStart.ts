import type { RecognisedTable } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";

/** The upper left cell of a table: what stands for the whole table where it has no title. */
export function rangeStart({ sheet, range }: RecognisedTable): CellRef {
  return { sheet, address: range.split(":")[0] ?? "A1" };
}
