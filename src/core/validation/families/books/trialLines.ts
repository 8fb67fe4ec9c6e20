import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { CellRef } from "../../../workbook/cellRef";
import type { Term } from "../../equation";
import { bookNumber, bookTerms } from "./money";
import { normalSide } from "./governmentAccounts";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** The moments and turnovers that a trial balance may print. */
export type TrialPart = "opening" | "closing" | "debit" | "credit" | "yearDebit" | "yearCredit";

/** One account of a trial balance with its place in the tree of codes. */
export interface TrialLine {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly code: string;
  readonly parent: TrialLine | null;
  readonly children: readonly TrialLine[];
}

/** The accounts of a trial balance, in its order, linked by their codes; a code that stands twice is left as it is. */
export function trialLines(table: RecognisedTable): TrialLine[] {
  const lines = table.rows
    .filter(({ code, isTotal }) => code !== undefined && !isTotal)
    .map((row) => ({
      table,
      row,
      code: row.code ?? "",
      parent: null as TrialLine | null,
      children: [] as TrialLine[],
    }));
  const byCode = new Map(lines.map((line) => [line.code, line]));
  for (const line of lines) {
    for (let length = line.code.length - 1; length >= 4 && !line.parent; length--) {
      const parent = byCode.get(line.code.slice(0, length));
      if (parent && parent !== line) {
        line.parent = parent;
        parent.children.push(line);
      }
    }
  }
  return lines;
}

/**
 * A balance as terms with debit positive: two columns (借方│贷方), or one amount with its 方向, or one amount that
 * stands on the account's normal side.
 */
export function balanceTerms({ table, row, code }: TrialLine, moment: "opening" | "closing", sign: 1 | -1 = 1): Term[] {
  const minus = sign === 1 ? -1 : 1;
  const pair = bookTerms(table, row, [
    { role: `${moment}Debit`, sign },
    { role: `${moment}Credit`, sign: minus },
  ]);
  if (pair.length > 0) return pair;
  const side = row.values[`${moment}Direction`]?.value ?? row.values.direction?.value;
  const isCredit =
    typeof side === "string" && /[借贷]/u.test(side) ? side.includes("贷") : normalSide(code) === "credit";
  return bookTerms(table, row, [{ role: moment, sign: isCredit ? minus : sign }]);
}

/** The cells that say on which side a balance stands, where the table prints 方向. */
export function directionCells({ row }: TrialLine, ...moments: readonly ("opening" | "closing")[]): CellRef[] {
  const roles = [...moments.map((moment) => `${moment}Direction` as const), "direction" as const];
  return roles.flatMap((role) => row.values[role]?.ref ?? []);
}

/** Debit and credit turnover as terms with debit positive. */
export function turnoverTerms({ table, row }: TrialLine, debit: TrialPart, credit: TrialPart): Term[] {
  return bookTerms(table, row, [
    { role: debit, sign: 1 },
    { role: credit, sign: -1 },
  ]);
}

/** The number in a column of a line, blank as 0; `null` where there is no such column. */
export function trialNumber({ row }: TrialLine, part: ColumnRole): number | null {
  return bookNumber(row.values[part]);
}

/** Does the table print this column at all? */
export function hasPart({ columns }: RecognisedTable, part: string): boolean {
  return columns.some(({ role }) => role === part);
}

export function negated(terms: readonly Term[]): Term[] {
  return terms.map((term) => ({ ...term, sign: term.sign === -1 ? 1 : -1 }));
}
