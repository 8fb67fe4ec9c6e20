import type { CellRef } from "../workbook/cellRef";
import type { CurrencyUnit } from "../amount/amount";
import type { Header } from "./header";
import type { TableKind } from "../tableKinds/tableKinds";
import type { ColumnRole } from "../tableKinds/columnRoles";
import type { Evidence, Sourced, TableNote, TableRow } from "./recognisedTable";
import type { Region } from "./region";

/** A column (zero-based, sheet coordinates) with the meaning it was given. */
export interface ColumnAssignment {
  readonly role: ColumnRole;
  readonly column: number;
}

/** The region is a table of this kind. */
export interface Accepted {
  readonly accepted: true;
  /** 0–1: how much of what the kind's header usually says was found. A missing or changed label lowers it. */
  readonly fit: number;
  /** Do header and row labels alone tell this kind from every other? Only then a title is not needed. */
  readonly distinctive: boolean;
  readonly header: Header | null;
  readonly columns: readonly ColumnAssignment[];
  readonly evidence: readonly Evidence[];
}

/** It is not, and why (code of the locales' `recognition` namespace under `reason`). */
export interface Refused {
  readonly accepted: false;
  readonly reason: Evidence;
  /** All but one thing is there: the reason is worth telling even where no title says what the table is. */
  readonly isNear?: boolean;
}

export type Match<Found extends Accepted = Accepted> = Found | Refused;

/**
 * Finds something in the region that is being matched, once for all kinds that ask for it: the head of a book, of a
 * table of indicators.
 */
export type Look = <T>(find: (region: Region, look: Look) => T) => T;

export function lookInto(region: Region): Look {
  const found = new Map<unknown, unknown>();
  const look: Look = <T>(find: (region: Region, look: Look) => T): T => {
    if (!found.has(find)) found.set(find, find(region, look));
    return found.get(find) as T;
  };
  return look;
}

/** What a reader takes out of an accepted region. Unit, year, department, range and notes are found by recognise(). */
export interface TableContent {
  readonly columns: readonly ColumnAssignment[];
  readonly rows: readonly TableRow[];
  readonly evidence?: readonly Evidence[];
  readonly notes?: readonly TableNote[];
  /** Cells whose formula failed, where the reader has looked already (books); else they are looked for in the rows. */
  readonly errorCells?: readonly CellRef[];
  /** Where the kind states it in a place of its own (a column of units, a row 单位名称). `undefined`: look around. */
  readonly unit?: Sourced<CurrencyUnit> | null;
  readonly year?: Sourced<number> | null;
  readonly department?: Sourced<string> | null;
}

/**
 * How one kind of table is found and read. The road of a sheet: SheetGrid (labels, merges) → findTitles → splitRegions
 * (one Region per title; the whole sheet if there is none) → `match` of the readers whose title was found (of all
 * readers where there is none) → `read` of the best.
 *
 * What `match` found travels to `read`, so that nothing is searched twice: a kind that needs more than header and
 * columns adds it to its `Found`. Titles, columns and labels are the kind's specification (core/tableKinds); most kinds
 * share a reader by their shape, the others have one of their own under forms/.
 */
export interface FormReader<Found extends Accepted = Accepted> {
  match(region: Region, look: Look): Match<Found>;
  /** @param found what `match` of the same reader gave. */
  read(region: Region, found: Found): TableContent;
}

export interface TableReader extends FormReader {
  readonly kind: TableKind;
  readonly titles: readonly string[];
}

export function evidence(
  code: string,
  params: Readonly<Record<string, string | number>> = {},
  cells: readonly CellRef[] = [],
): Evidence {
  return { code, params, cells };
}

export function refuse(
  code: string,
  params: Readonly<Record<string, string | number>> = {},
  cells: readonly CellRef[] = [],
): Refused {
  return { accepted: false, reason: evidence(code, params, cells) };
}
