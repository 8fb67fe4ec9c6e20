/**
 * What a host hands to the core: the workbook's cells as plain data.
 * Rows and columns are zero-based here; people see A1 addresses (see cellRef.ts).
 */

/** A cell whose formula failed, with Excel's own code (`#REF!`, `#DIV/0!` …). */
export interface CellError {
  readonly error: string;
}

/** A blank cell is `null`, never 0: whether a blank may count as 0 is a rule's decision. */
export type CellValue = string | number | boolean | CellError | null;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A merged area, zero-based, both ends included, in sheet coordinates. */
export interface MergeArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Sheet coordinates of `rows[0][0]`: the used range need not begin at A1. */
  readonly origin: { readonly row: number; readonly column: number };
  /** The used range; rows may be shorter than the widest one. */
  readonly rows: readonly (readonly CellValue[])[];
  /** `undefined` where the host cannot tell (Excel before ExcelApi 1.13). */
  readonly merges?: readonly MergeArea[];
  /** Formula text (with `=`) of the cells that hold one, keyed by A1 address without `$`. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** Number format code of the cells whose format is not General, keyed by A1 address. */
  readonly numberFormats?: ReadonlyMap<string, string>;
  /** Zero-based hidden rows and columns, in sheet coordinates. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isProtected?: boolean;
}

export interface WorkbookSnapshot {
  /** File name, for messages only. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What the add-in itself keeps in the workbook (corrections, inputs, explanations), by setting key. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The value at sheet coordinates (zero-based); `null` outside the used range. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}
