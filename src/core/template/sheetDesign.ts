import { toA1 } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";

/** How a cell looks; the host knows the fonts, borders and number formats. */
export type CellLook =
  | "title"
  | "side"
  | "unit"
  | "head"
  | "label"
  | "labelCentre"
  | "code"
  | "text"
  | "wrapped"
  | "lineNumber"
  | "amount"
  | "amountTotal"
  | "count"
  | "points"
  | "percent"
  | "year"
  | "note";

export interface DesignedCell {
  readonly value: CellValue;
  /** With `=`; `value` is what it comes to while nothing is filled in. */
  readonly formula?: string;
  readonly look: CellLook;
}

/** A sheet to be written as a new workbook, in its final form. */
export interface SheetDesign {
  readonly name: string;
  /** Column widths in characters, from A on. */
  readonly widths: readonly number[];
  /** By A1 address; merged cells are all there, so that their borders are drawn. */
  readonly cells: ReadonlyMap<string, DesignedCell>;
  readonly merges: readonly string[];
  /** One-based row → height in points, where it is not the usual one. */
  readonly heights: ReadonlyMap<number, number>;
  readonly orientation: "portrait" | "landscape";
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
}

export interface Placing {
  readonly formula?: string;
  /** Columns and rows that the cell covers. */
  readonly across?: number;
  readonly down?: number;
}

/** A sheet while it is being laid out; rows and columns are one-based, as people count them. */
export class SheetCanvas {
  private readonly cells = new Map<string, DesignedCell>();
  private readonly merges: string[] = [];
  private readonly heights = new Map<number, number>();

  put(row: number, column: number, value: CellValue, look: CellLook, placing: Placing = {}): void {
    const { formula, across = 1, down = 1 } = placing;
    for (let r = row; r < row + down; r += 1)
      for (let c = column; c < column + across; c += 1) this.cells.set(address(r, c), { value: null, look });
    this.cells.set(address(row, column), { value, look, ...(formula === undefined ? {} : { formula }) });
    if (across > 1 || down > 1)
      this.merges.push(`${address(row, column)}:${address(row + down - 1, column + across - 1)}`);
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  finish(rest: Pick<SheetDesign, "name" | "widths" | "orientation" | "frozenRows">): SheetDesign {
    return { ...rest, cells: this.cells, merges: this.merges, heights: this.heights };
  }
}

/** One-based. */
export function address(row: number, column: number): string {
  return toA1(row - 1, column - 1);
}

export function range(fromRow: number, fromColumn: number, toRow: number, toColumn: number): string {
  return `${address(fromRow, fromColumn)}:${address(toRow, toColumn)}`;
}

/** The sum of cells and ranges; blank while all of them are, for nothing stated is not nothing. */
export function sumFormula(...parts: readonly string[]): string {
  const list = parts.join(",");
  return `=IF(COUNT(${list})=0,"",SUM(${list}))`;
}

/** The sum of the rows whose code has three digits (类); 款 and 项 are parts of them. */
export function classSumFormula(codes: string, amounts: string): string {
  return `=IF(COUNT(${amounts})=0,"",SUMPRODUCT(--(LEN(${codes})=3),${amounts}))`;
}

/** part ÷ whole; blank until both are there. */
export function ratioFormula(part: string, whole: string): string {
  return `=IF(COUNT(${part},${whole})<2,"",IF(${whole}=0,"",${part}/${whole}))`;
}
