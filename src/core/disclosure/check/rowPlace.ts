import type { TextPlace } from "../../findings/textPlace";
import type { TableRow } from "../../layout/recognisedTable";
import { cellsOf } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import type { CheckContext } from "./checkContext";
import type { PublishedTable } from "./tablesOfText";

/** Where a row of a published table stands: a place of the document, or a cell of the workbook. */
export function rowPlace(
  { place, cells }: PublishedTable,
  { nameRef, codeRef, values }: TableRow,
  { printed, tables }: CheckContext,
): { readonly place: TextPlace | null; readonly cells: readonly CellRef[] } {
  const ref = codeRef ?? nameRef ?? cellsOf(values)[0]?.[1].ref;
  if (!ref) return { place, cells };
  if (tables.from === "workbook") return { place: null, cells: [ref] };
  return { place: printed?.placeOf(ref) ?? place, cells: [] };
}
