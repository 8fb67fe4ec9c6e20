import type { ColumnRole } from "../../tableKinds/columnRoles";
import type { BookRow } from "./bookRow";

/** Are most of the row's amounts the sums of the parts' (in 分, blanks as 0)? Amounts that are 0 everywhere prove nothing. */
export function sumsUp(total: BookRow, parts: readonly BookRow[]): boolean {
  let equal = 0;
  let judged = 0;
  for (const role of Object.keys(total.values) as ColumnRole[]) {
    const printed = fen(total.values[role]?.number ?? null);
    const sum = parts.reduce((all, { values }) => all + fen(values[role]?.number ?? null), 0);
    if (printed === 0 && sum === 0) continue;
    judged++;
    if (printed === sum) equal++;
  }
  return judged > 0 && equal * 2 > judged;
}

function fen(number: number | null): number {
  return Math.round((number ?? 0) * 100);
}
