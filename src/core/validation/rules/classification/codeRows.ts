import type { ClassificationId } from "../../../classification/item";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { CellRef } from "../../../workbook/cellRef";
import { columnNumber, fromA1 } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { oncePer } from "../../../cache";
import { specOf } from "../../../tableKinds/tableKinds";

/** A classification code as a table prints it, with the name beside it. */
export interface CodeRow {
  readonly table: RecognisedTable;
  readonly classification: ClassificationId;
  readonly code: string;
  readonly codeCells: readonly CellRef[];
  readonly name: string | null;
  readonly nameRef: CellRef | null;
  readonly year: number | null;
}

/** Every row of the final-accounts and budget tables that prints a code. */
export const codeRows = oncePer(codeRowsOf);

function codeRowsOf(context: ValidationContext): CodeRow[] {
  return context.tables.flatMap((table) => {
    const { classification } = specOf(table.kind);
    if (!classification) return [];
    return table.rows.flatMap((row) =>
      row.code === undefined
        ? []
        : [
            {
              table,
              classification,
              code: row.code,
              codeCells: codeCells(table, row.codeRef),
              name: row.name?.trim() ? row.name : null,
              nameRef: row.nameRef ?? null,
              year: context.yearOf(table),
            },
          ],
    );
  });
}

const CODE_ROLES = ["classCode", "sectionCode", "itemCode"];

/** The code's cell; with 类│款│项 in three columns, all of them: any one may be the wrong one. */
function codeCells(table: RecognisedTable, codeRef: CellRef | undefined): CellRef[] {
  const at = codeRef ? fromA1(codeRef.address.split(":")[0] ?? "") : null;
  if (!codeRef || !at) return codeRef ? [codeRef] : [];
  const blocks = table.columns.filter(({ role }) => CODE_ROLES.includes(role)).map(({ column }) => column);
  // Side-by-side blocks repeat the roles: only the columns of this block, around the row's own code cell.
  const near = blocks.filter((column) => Math.abs(columnNumber(column) - at.column) < CODE_ROLES.length);
  if (near.length < 2) return [codeRef];
  return near.map((column) => ({ sheet: codeRef.sheet, address: `${column}${at.row + 1}` }));
}
