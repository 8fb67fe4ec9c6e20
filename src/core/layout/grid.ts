import { plainLabel } from "../workbook/label";
import type { CellRef } from "../workbook/cellRef";
import { cellRef } from "../workbook/cellRef";
import type { CellValue, MergeArea, SheetSnapshot } from "../workbook/snapshot";
import { isCellError } from "../workbook/snapshot";
import { rowNumbersIn } from "./rowNumbers";

/** A block of cells in sheet coordinates, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** Normalised labels by raw text: a ledger repeats its texts, so each is normalised once per recognition. */
export class LabelCache {
  private readonly labels = new Map<string, string>();

  get(text: string): string {
    let label = this.labels.get(text);
    if (label === undefined) {
      label = plainLabel(text);
      this.labels.set(text, label);
    }
    return label;
  }
}

/**
 * One sheet seen as labels and values: trimmed to what is really filled, merged areas answer with their first cell.
 * All coordinates are sheet coordinates, so that every answer can name its cell.
 */
export class SheetGrid {
  /** The smallest area that holds every filled cell; `null` for an empty sheet. */
  readonly area: Area | null;
  readonly merges: readonly MergeArea[];
  /** Can the host tell merged areas? Otherwise headers are filled forward (Excel before ExcelApi 1.13). */
  readonly knowsMerges: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  private readonly filledColumnIndex = new Set<number>();
  private readonly mergeIndex = new Map<number, MergeArea[]>();
  /** First and last filled column and number of filled cells of each row, by row of the used range. */
  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;
  private readonly counts: Int32Array;
  private rowNumbers: ReturnType<typeof rowNumbersIn> | null = null;

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly labels: LabelCache,
  ) {
    const { rows } = sheet;
    this.firsts = new Int32Array(rows.length).fill(-1);
    this.lasts = new Int32Array(rows.length).fill(-1);
    this.counts = new Int32Array(rows.length);
    this.area = this.measure();
    this.knowsMerges = sheet.merges !== undefined;
    this.merges = sheet.merges ?? [];
    for (const merge of this.merges) {
      // A merge over thousands of rows is a leftover, not a heading: its later rows answer for themselves.
      for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 200); row++) {
        const list = this.mergeIndex.get(row);
        if (list) list.push(merge);
        else this.mergeIndex.set(row, [merge]);
      }
    }
    this.hiddenRows = new Set(sheet.hiddenRows);
    this.hiddenColumns = new Set(sheet.hiddenColumns);
  }

  private measure(): Area | null {
    const { rows, origin } = this.sheet;
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    const filled: boolean[] = [];
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      if (!row || row.length === 0) continue;
      let first = -1;
      let last = -1;
      let count = 0;
      for (let column = 0; column < row.length; column++) {
        const value = row[column];
        if (value === null || value === undefined) continue;
        if (typeof value === "string" && isBlank(value)) continue;
        if (first < 0) first = column;
        last = column;
        filled[column] = true;
        count++;
      }
      if (first < 0) continue;
      this.firsts[index] = first;
      this.lasts[index] = last;
      this.counts[index] = count;
      if (top < 0) top = index;
      bottom = index;
      if (first < left) left = first;
      if (last > right) right = last;
    }
    filled.forEach((isFilled, column) => isFilled && this.filledColumnIndex.add(column + origin.column));
    if (top < 0) return null;
    return {
      top: top + origin.row,
      bottom: bottom + origin.row,
      left: left + origin.column,
      right: right + origin.column,
    };
  }

  /** The value as the cell itself holds it; blank text is `null`. */
  value(row: number, column: number): CellValue {
    const value = this.sheet.rows[row - this.sheet.origin.row]?.[column - this.sheet.origin.column];
    return value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;
  }

  /** The cell's text, trimmed; numbers as they are written; "" for blank and errors. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null || isCellError(value)) return "";
    // The apostrophe by which a cell is made text, which some programs export as a character of its own: '2010401.
    return typeof value === "string" ? value.trim().replace(/^'(?=[^']*$)/u, "") : String(value);
  }

  /** The cell's text as a label (see normaliseLabel), without quotation marks; "" for blank. */
  label(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? this.labels.get(value) : this.text(row, column);
  }

  labelOf(text: string): string {
    return this.labels.get(text);
  }

  mergeAt(row: number, column: number): MergeArea | null {
    const merges = this.mergeIndex.get(row);
    if (!merges) return null;
    return merges.find((merge) => column >= merge.left && column <= merge.right) ?? null;
  }

  /** The label that a reader sees at this place: inside a merged area the area's own. */
  shownLabel(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return merge ? this.label(merge.top, merge.left) : this.label(row, column);
  }

  /** Does the cell only number its row (行次)? */
  isRowNumber(row: number, column: number): boolean {
    this.rowNumbers ??= rowNumbersIn(this.sheet.rows);
    return this.rowNumbers(row - this.sheet.origin.row, column - this.sheet.origin.column);
  }

  /** Number of filled cells of the row, anywhere on the sheet. */
  filledCount(row: number): number {
    return this.counts[row - this.sheet.origin.row] ?? 0;
  }

  isRowBlank(row: number, left = -Infinity, right = Infinity): boolean {
    const index = row - this.sheet.origin.row;
    if (!this.counts[index]) return true;
    const first = (this.firsts[index] ?? -1) + this.sheet.origin.column;
    const last = (this.lasts[index] ?? -1) + this.sheet.origin.column;
    if (last < left || first > right) return true;
    if (first >= left || last <= right) {
      if (first >= left && first <= right) return false;
      if (last >= left && last <= right) return false;
    }
    for (let column = Math.max(first, left); column <= Math.min(last, right); column++) {
      if (this.value(row, column) !== null) return false;
    }
    return true;
  }

  /** Has the column no filled cell inside the area? Looks at single cells only where the column is filled elsewhere. */
  isColumnBlank(column: number, area: Area): boolean {
    if (!this.filledColumnIndex.has(column)) return true;
    for (let row = area.top; row <= area.bottom; row++) if (this.value(row, column) !== null) return false;
    return true;
  }

  /** Filled columns of a row inside [left, right], in order. */
  filledColumns(row: number, left: number, right: number): number[] {
    const index = row - this.sheet.origin.row;
    if (!this.counts[index]) return [];
    const first = Math.max((this.firsts[index] ?? 0) + this.sheet.origin.column, left);
    const last = Math.min((this.lasts[index] ?? -1) + this.sheet.origin.column, right);
    const columns: number[] = [];
    for (let column = first; column <= last; column++) if (this.value(row, column) !== null) columns.push(column);
    return columns;
  }

  ref(row: number, column: number): CellRef {
    return cellRef(this.sheet.name, row, column);
  }
}
