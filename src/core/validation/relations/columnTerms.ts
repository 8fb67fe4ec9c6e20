import type { CurrencyUnit } from "../../amount/amount";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { columnRole, type ColumnRole } from "../../tableKinds/columnRoles";
import { termAmount, type Term } from "../equation";
import type { Line } from "../tables/line";
import { rowLabel } from "../tables/rowLabel";

/** `role`, `-role` or `a|b+c` of a relation: its sign, and the columns that may stand for it, the usual ones first. */
export function columnChoices(column: string): { sign: 1 | -1; choices: ColumnRole[][] } {
  const choices = column
    .replace(/^-/u, "")
    .split("|")
    .map((choice) => choice.split("+").map(columnRole));
  return { sign: column.startsWith("-") ? -1 : 1, choices };
}

/** The printed numbers for `role`, `-role` or `a|b+c` of one row: of the first choice that prints any. */
export function columnTerms(column: string, table: RecognisedTable, line: Line, unit: CurrencyUnit): Term[] {
  const { sign, choices } = columnChoices(column);
  for (const roles of choices) {
    const terms = roles.flatMap((role): Term[] => {
      const cell = line.values[role];
      return cell ? [{ table, label: rowLabel(line.row, line.printed), cell, unit, sign }] : [];
    });
    if (terms.some((term) => termAmount(term) !== null)) return terms;
  }
  return [];
}
