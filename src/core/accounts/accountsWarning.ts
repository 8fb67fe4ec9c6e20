import type { TableKind } from "../tableKinds/tableKinds";
import type { CellRef } from "../workbook/cellRef";

/**
 * What had to be left out, or chosen, when the tables were put together. `code` selects the sentence in the locales
 * (namespace `accounts`, under `warning`).
 *
 * - otherYear: the table is of another year than the workbook and is left out
 * - otherDepartment: the table names another department; left out where one of the workbook's own is there
 * - duplicateTable: a second table of the same kind, year and department; the first is used
 * - unitUnknown: no currency unit is stated, so the table's amounts are left out
 * - repeatedCode: a code stands more than once in a table, so that no figure is made of it
 * - repeatedProject: two forms name the same project, so that the forms are not summed
 * - severalRows: the table has several rows and none of them is the total or the department's own
 * - severalTotals: the table's total rows disagree, so that none is taken
 * - amountOutOfRange: a number is beyond what an amount can be
 */
export interface AccountsWarning {
  readonly code:
    | "otherYear"
    | "otherDepartment"
    | "duplicateTable"
    | "unitUnknown"
    | "repeatedCode"
    | "repeatedProject"
    | "severalRows"
    | "severalTotals"
    | "amountOutOfRange";
  readonly kind: TableKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cells: readonly CellRef[];
}
