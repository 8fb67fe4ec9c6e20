/**
 * What a host hands to the core: the workbook's cells as plain data.
 * Rows and columns are zero-based here; people see A1 addresses (see cellRef.ts).
 */

/** A cell whose formula failed, with Excel's own code (`#REF!`, `#DIV/0!` …). */
export interface CellError {
  readonly error: string;
}

/** A formula that was saved without its result: there is a figure, and nobody has computed it yet. Never a blank. */
export const NOT_COMPUTED: CellError = { error: "#NOT_COMPUTED" };

/** A blank cell is `null`, never 0: whether a blank may count as 0 is a rule's decision. */
export type CellValue = string | number | boolean | CellError | null;

/**
 * Why a sheet that the file promises could not be read:
 * - missing: the file has no content for it
 * - incomplete: its content breaks off or is torn
 * - unreadable: its content contradicts itself, or the rest of the workbook
 * - beyondGrid: it has cells outside the rows and columns of a sheet
 * - sameName: several sheets have this name, and cannot be told apart
 * - unlisted: it is in the file, and the workbook's list of sheets does not have it
 */
export type SheetDamage = "missing" | "incomplete" | "unreadable" | "beyondGrid" | "sameName" | "unlisted";

/** What kind of file a workbook was read from. */
export type WorkbookFormat =
  "xlsx" | "xlsb" | "xls" | "xmlSpreadsheet" | "ods" | "fods" | "html" | "mht" | "csv" | "text";

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
  /** Set where the sheet could not be read: it has no rows then, and is not empty. */
  readonly damage?: SheetDamage;
}

export interface WorkbookSnapshot {
  /** File name, for messages only. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What the add-in itself keeps in the workbook (corrections, inputs, explanations), by setting key. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the file is by its content; absent for a workbook that is open in Excel. */
  readonly format?: WorkbookFormat;
  /** Set where formulas are computed only on demand: what their cells hold may be older than what they rest on. */
  readonly calculation?: "manual";
  /** The settings could not be read: `settings` is empty, and there may be some. */
  readonly settingsUnread?: true;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

export function isNotComputed(value: CellValue | undefined): boolean {
  return isCellError(value) && value.error === NOT_COMPUTED.error;
}

/** The value at sheet coordinates (zero-based); `null` outside the used range. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}
