import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import { heldBy, isPublishedKind } from "../../tableKinds/tableKinds";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { cellsOf } from "../../layout/recognisedTable";

export interface AmountCell {
  readonly role: ColumnRole;
  readonly row: TableRow;
  readonly cell: RoleCell;
}

/** Every cell of a published table that holds, or should hold, an amount. */
export function* amountCells(table: RecognisedTable): Generator<AmountCell> {
  for (const row of table.rows) {
    for (const [role, cell] of cellsOf(row.values)) {
      if (heldBy(table.kind, role) === "amount") yield { role, row, cell };
    }
  }
}

export function isPublishedTable({ kind }: RecognisedTable): boolean {
  return isPublishedKind(kind);
}
