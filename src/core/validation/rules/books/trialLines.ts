import { oncePer } from "../../../cache";
import type { ColumnRole } from "../../../tableKinds/columnRoles";
import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { CellRef } from "../../../workbook/cellRef";
import { numberIn, sum } from "../../../amount/amount";
import { termAmount, type Term } from "../../equation";
import { bookNumber, bookTerms, bookUnit } from "./money";
import { normalSide } from "./governmentAccounts";

/** The moments and turnovers that a trial balance may print. */
export type TrialPart = "opening" | "closing" | "debit" | "credit" | "yearDebit" | "yearCredit";

/** A row that breaks an account down, with the columns that it does it by. */
export interface TrialShare {
  readonly row: TableRow;
  /** The columns of auxiliary items that are filled in this row. */
  readonly by: readonly string[];
}

/** One account of a trial balance with its place in the tree of codes. */
export interface TrialLine {
  readonly table: RecognisedTable;
  /** The account's own row, or the first of `rows`. */
  readonly row: TableRow;
  /** Several where the account is printed only in parts (by 功能分类, 项目 …): together they are the account. */
  readonly rows: readonly TableRow[];
  readonly code: string;
  readonly parent: TrialLine | null;
  readonly children: readonly TrialLine[];
  /** The rows that break the account down once more. */
  readonly shares: readonly TrialShare[];
}

interface Growing extends TrialLine {
  rows: TableRow[];
  parent: Growing | null;
  children: Growing[];
  shares: TrialShare[];
  /** The way of breaking down that stands for the account itself; `null` where it has a row of its own. */
  readonly standsBy: string | null;
}

/** The accounts of a trial balance, in its order, linked by their codes. Read once however many rules ask. */
export const trialLines: (table: RecognisedTable) => readonly TrialLine[] = oncePer(readLines);

function readLines(table: RecognisedTable): TrialLine[] {
  const lines: Growing[] = [];
  for (const row of table.rows) {
    const [kind, by = ""] = (row.key ?? "").split(":");
    const last = lines[lines.length - 1];
    if (kind === "auxiliary") last?.shares.push({ row, by: by.split("+") });
    else if (kind === "share" && last && last.code === row.code && last.standsBy !== null) {
      if (by === last.standsBy) last.rows.push(row);
      else last.shares.push({ row, by: by.split("+") });
    } else if (row.code !== undefined && !row.isTotal) {
      const standsBy = kind === "share" ? by : null;
      lines.push({ table, row, rows: [row], code: row.code, parent: null, children: [], shares: [], standsBy });
    }
  }
  linkParents(lines);
  return lines;
}

/** The parent has the longest code that begins the own one; where that code stands several times, it is the nearest above. */
function linkParents(lines: readonly Growing[]): void {
  const byCode = new Map<string, number[]>();
  lines.forEach(({ code }, index) => {
    const known = byCode.get(code);
    if (known) known.push(index);
    else byCode.set(code, [index]);
  });
  lines.forEach((line, index) => {
    for (let length = line.code.length - 1; length >= 3 && !line.parent; length--) {
      const places = byCode.get(line.code.slice(0, length));
      if (!places) continue;
      const above = places.filter((place) => place < index).at(-1) ?? places[0];
      const parent = above === undefined ? undefined : lines[above];
      if (!parent) continue;
      line.parent = parent;
      parent.children.push(line);
    }
  });
}

/**
 * A balance as terms with debit positive: two columns (借方│贷方), or one amount with its 方向, or one amount that
 * stands on the account's normal side.
 */
export function balanceTerms(line: TrialLine, moment: "opening" | "closing", sign: 1 | -1 = 1): Term[] {
  return line.rows.flatMap((row) => rowBalance(line, row, moment, sign));
}

/** The same for one row: the account's own or one of its shares. */
export function rowBalance(
  { table, code }: TrialLine,
  row: TableRow,
  moment: "opening" | "closing",
  sign: 1 | -1 = 1,
): Term[] {
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
export function directionCells({ rows }: TrialLine, ...moments: readonly ("opening" | "closing")[]): CellRef[] {
  const roles = [...moments.map((moment) => `${moment}Direction` as const), "direction" as const];
  return rows.flatMap((row) => roles.flatMap((role) => row.values[role]?.ref ?? []));
}

/** Debit and credit turnover as terms with debit positive. */
export function turnoverTerms({ table, rows }: TrialLine, debit: TrialPart, credit: TrialPart): Term[] {
  return rows.flatMap((row) =>
    bookTerms(table, row, [
      { role: debit, sign: 1 },
      { role: credit, sign: -1 },
    ]),
  );
}

/** The money of one column of an account. */
export function columnTerms({ table, rows }: TrialLine, role: ColumnRole, sign: 1 | -1 = 1): Term[] {
  return rows.flatMap((row) => bookTerms(table, row, [{ role, sign }]));
}

/** The sum in a column of an account, blank as 0; `null` where there is no such column. */
export function trialNumber({ rows }: TrialLine, part: ColumnRole): number | null {
  const numbers = rows.map(({ values }) => bookNumber(values[part]));
  return numbers.every((number) => number === null) ? null : numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
}

/** 1001 库存现金. */
export function accountText({ code, row, rows }: TrialLine): string {
  const name = rows.length === 1 ? (row.name ?? "") : "";
  return `${code} ${name}`.trim();
}

/** Does the table print this column at all? */
export function hasPart({ columns }: RecognisedTable, part: string): boolean {
  return columns.some(({ role }) => role === part);
}

/** The accounts that no other stands above. */
export function rootsOf(table: RecognisedTable): TrialLine[] {
  return trialLines(table).filter(({ parent }) => parent === null);
}

/** Columns that hold the whole year's turnover: 本年累计 where it is printed, else the period's. */
export function yearColumns(table: RecognisedTable): { readonly debit: ColumnRole; readonly credit: ColumnRole } {
  return hasPart(table, "yearDebit") || hasPart(table, "yearCredit")
    ? { debit: "yearDebit", credit: "yearCredit" }
    : { debit: "debit", credit: "credit" };
}

/** The closing balance in the table's unit, debit positive. */
export function closingBalance(line: TrialLine): number {
  return numberIn(sum(balanceTerms(line, "closing").flatMap((term) => termAmount(term) ?? [])), bookUnit(line.table));
}
