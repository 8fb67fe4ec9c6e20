import type { CurrencyUnit } from "../../../amount/amount";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import type { Term } from "../../equation";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** Books are kept in 元: that is the unit where a trial balance or a ledger does not state one. */
export function bookUnit(table: RecognisedTable): CurrencyUnit {
  return table.unit?.value ?? "元";
}

/** In books a blank money cell is 0 (accounting programs leave it out); text and errors are not. */
export function bookNumber(cell: RoleCell | undefined): number | null {
  if (!cell) return null;
  if (cell.number !== null) return cell.number;
  return cell.value === null || (typeof cell.value === "string" && /^[-—–－\s]*$/u.test(cell.value)) ? 0 : null;
}

/** A money cell as a term of an equation, blank as 0; nothing where the column does not exist or holds no number. */
export function bookTerms(
  table: RecognisedTable,
  row: TableRow,
  roles: readonly { readonly role: ColumnRole; readonly sign: 1 | -1 }[],
): Term[] {
  return roles.flatMap(({ role, sign }) => {
    const cell = row.values[role];
    const number = bookNumber(cell);
    if (!cell || number === null) return [];
    const label = [row.code, row.name].filter((part) => part !== undefined).join(" ");
    return [{ table, label, sign, unit: bookUnit(table), cell: { value: cell.value, number, ref: cell.ref } }];
  });
}
