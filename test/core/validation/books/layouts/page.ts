import { cellRef, type CellRef } from "../../../../../src/core/workbook/cellRef";
import type { CellValue, SheetSnapshot } from "../../../../../src/core/workbook/snapshot";
import { sheet } from "../../../layout/sheets";
import type { SoundBook } from "./soundBook";

/** What a number of a book is: a fault is planted in one of them, and must be found there. */
export type Mark = "entry" | "balance" | "total" | "opening" | "closing" | "turnover" | "part" | "voucherTotal";

export interface Marked {
  readonly value: number | string | null;
  readonly mark: Mark;
}

type Cell = CellValue | Marked;

export interface Place {
  readonly mark: Mark;
  readonly sheet: string;
  /** Zero-based in the sheet's rows. */
  readonly row: number;
  readonly column: number;
  readonly ref: CellRef;
}

function isMarked(cell: Cell): cell is Marked {
  return typeof cell === "object" && cell !== null && "mark" in cell;
}

/** A sheet as it grows, with the places of its numbers. */
export class Page {
  readonly places: Place[] = [];
  private readonly rows: CellValue[][] = [];
  private readonly merges: string[] = [];

  constructor(
    readonly name: string,
    private readonly knowsMerges = true,
  ) {}

  get next(): number {
    return this.rows.length + 1;
  }

  add(...cells: Cell[]): this {
    const row = this.rows.length;
    this.rows.push(
      cells.map((cell, column) => {
        if (!isMarked(cell)) return cell === "" ? null : cell;
        if (cell.value !== null && cell.value !== 0)
          this.places.push({ mark: cell.mark, sheet: this.name, row, column, ref: cellRef(this.name, row, column) });
        return cell.value;
      }),
    );
    return this;
  }

  merge(...ranges: readonly string[]): this {
    this.merges.push(...ranges);
    return this;
  }

  snapshot(): SheetSnapshot {
    return sheet(this.rows, { name: this.name, merges: this.knowsMerges ? this.merges : "unknown" });
  }
}

/** 分 → 元; 0 as the program prints it. */
export function yuan(fen: number, zero: 0 | null = null): number | null {
  return fen === 0 ? zero : fen / 100;
}

export function marked(mark: Mark, value: number | string | null): Marked {
  return { mark, value };
}

/** 1,234.50 as text. */
export function asText(value: number | null): string | null {
  return value === null ? null : value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

export interface BookLayout {
  /** What it is called in docs/ledgers.md. */
  readonly name: string;
  readonly program: string;
  /** From where the layout is known. */
  readonly source: string;
  readonly make: (book: SoundBook) => readonly Page[];
}
