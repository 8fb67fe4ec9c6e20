import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import { isBudgetKind, isFinalKind } from "./kindGroups";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { cellsOf } from "../../layout/recognisedTable";

/** Roles that hold no money: labels, row numbers, counts, texts. */
const NO_AMOUNT = /(?:^|\.)(?:item|rowNumber|measure|name|code|note|use)$|^counts\./u;

export interface AmountCell {
  readonly role: ColumnRole;
  readonly row: TableRow;
  readonly cell: RoleCell;
}

/** Every cell of a published table that holds, or should hold, an amount. */
export function* amountCells(table: RecognisedTable): Generator<AmountCell> {
  for (const row of table.rows) {
    for (const [role, cell] of cellsOf(row.values)) {
      if (!NO_AMOUNT.test(role)) yield { role, row, cell };
    }
  }
}

export function isPublishedTable({ kind }: RecognisedTable): boolean {
  return isFinalKind(kind) || isBudgetKind(kind);
}
