import type { ColumnRole, SummarySideName } from "./columnRoles";
import type { SideColumn, TableColumn } from "./spec";

const SIDES: readonly SummarySideName[] = [
  "income",
  "expenditure",
  "expenditureByNature",
  "expenditureByGovernmentClass",
];

/** Item, 行次 and amounts of every side that a two-sided summary may have; the usual ones are offered to users. */
export function twoSidedColumns(amounts: readonly SideColumn[], usual: readonly ColumnRole[]): TableColumn[] {
  return SIDES.flatMap((side) => [
    column(`${side}.item`, "label", usual),
    column(`${side}.rowNumber`, "label", usual),
    ...amounts
      .filter(({ within, notWithin }) => (within?.includes(side) ?? true) && !notWithin?.includes(side))
      .map(({ role }) => column(`${side}.${role}`, "amount", usual)),
  ]);
}

function column(role: ColumnRole, holds: TableColumn["holds"], usual: readonly ColumnRole[]): TableColumn {
  return usual.includes(role) ? { role, holds } : { role, holds, rare: true };
}
