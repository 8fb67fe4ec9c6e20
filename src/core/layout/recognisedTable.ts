import type { CurrencyUnit } from "../amount/amount";
import type { CellRef } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";
import type { ColumnRole } from "../tableKinds/columnRoles";
import type { TableKind } from "../tableKinds/tableKinds";

/** Something the recogniser saw, for people: `code` selects the sentence in the locales (namespace `recognition`). */
export interface Evidence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The cells that were read as this evidence. */
  readonly cells: readonly CellRef[];
}

/** One value of a row with the cell it came from. */
export interface RoleCell {
  /** As the cell holds it. */
  readonly value: CellValue;
  /** The number it stands for in the table's unit (or as a plain count); `null` for blank, dash, text, error. */
  readonly number: number | null;
  readonly ref: CellRef;
}

/** The cells of a row by what they mean. */
export type RowValues = Partial<Record<ColumnRole, RoleCell>>;

/** The cells of a row with their roles, in the order of the columns. */
export function cellsOf(values: Readonly<RowValues>): (readonly [ColumnRole, RoleCell])[] {
  return Object.entries(values) as [ColumnRole, RoleCell][];
}

export interface TableRow {
  /** One-based sheet row. Side-by-side blocks give several rows with the same number. */
  readonly row: number;
  /** Classification code, joined from one or three columns, digits only: `2010601`. Absent on rows without a code. */
  readonly code?: string;
  readonly codeRef?: CellRef;
  /** The label as printed, trimmed, without the indent. */
  readonly name?: string;
  readonly nameRef?: CellRef;
  /** 0 for 合计 and unnumbered top rows, 1 类, 2 款, 3 项; in forms the depth of the label (其中: is one deeper). */
  readonly level: number;
  readonly isTotal: boolean;
  /**
   * What the row is about where the kind has fixed rows: `threePublic`, `vehiclePurchase` … in 基础数据表,
   * `administrative` in 单位基本情况, `income.generalBudget` … Absent where the code or the name says it.
   */
  readonly key?: string;
  readonly values: Readonly<RowValues>;
}

export interface TableNote {
  readonly text: string;
  readonly ref: CellRef;
}

export interface Sourced<T> {
  readonly value: T;
  /** `null` where the value came from the user's correction, not from a cell. */
  readonly ref: CellRef | null;
}

export interface RecognisedTable {
  /** Stable within a workbook: `sheet!A1:F36`. */
  readonly id: string;
  readonly kind: TableKind;
  /** As printed; the kind's usual name where the sheet has no title. */
  readonly title: string;
  readonly titleRef: CellRef | null;
  readonly sheet: string;
  /** The whole table with title and notes, A1 without sheet. */
  readonly range: string;
  readonly headerRange: string | null;
  /** `null`: not stated anywhere. Kinds without amounts have `null` too. */
  readonly unit: Sourced<CurrencyUnit> | null;
  readonly year: Sourced<number> | null;
  readonly department: Sourced<string> | null;
  /** 0–1. Below 0.5 a table is not reported as recognised. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly columns: readonly { readonly role: ColumnRole; readonly column: string }[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
  /** No amounts at all: the customary empty table (with its 注). */
  readonly isEmpty: boolean;
  /** Set on the second and later parts of a table that runs over several sheets: the first part's id. */
  readonly continuationOf?: string;
}

export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly range: string | null;
  readonly reason: Evidence;
}

export interface Recognition {
  readonly tables: readonly RecognisedTable[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Workbook-wide year and department: what most tables say, the cover before the rest. */
  readonly year: Sourced<number> | null;
  readonly department: Sourced<string> | null;
  /** The unit's code as the cover states it: 单位代码, 预算编码, else 统一社会信用代码 or 组织机构代码. */
  readonly unitCode?: Sourced<string> | null;
}

/** A user's correction of one sheet, kept in the workbook's settings under `layout.corrections`. It wins. */
export interface LayoutCorrection {
  readonly sheet: string;
  readonly kind: TableKind | "none";
  /** One-based first and last header row. */
  readonly headerRows?: readonly [number, number];
  readonly columns?: readonly { readonly role: ColumnRole; readonly column: string }[];
  readonly unit?: CurrencyUnit;
  readonly year?: number;
}
