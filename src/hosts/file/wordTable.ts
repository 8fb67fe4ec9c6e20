import type { DocumentTable } from "../../core/text/document";
import { WORD_TABLE_COLUMNS } from "../../core/limits/limits";
import type { MergeArea } from "../../core/workbook/snapshot";

interface OpenMerge {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

/**
 * Gathers one table of a Word document cell by cell, each at its place in the table's grid: w:gridSpan and w:vMerge
 * become merged areas, so that a column is the same column in every row.
 */
export class WordTableReader {
  private readonly rows: string[][] = [];
  private readonly merges: OpenMerge[] = [];
  /** The area that goes on downwards, by its first column. */
  private open = new Map<number, OpenMerge>();
  private stillOpen = new Map<number, OpenMerge>();
  private span = 1;
  private vertical: "restart" | "continue" | null = null;

  startRow(): void {
    this.open = this.stillOpen;
    this.stillOpen = new Map();
    this.rows.push([]);
  }

  /** A property of the row (w:gridBefore) or of the cell that is being read. */
  setProperty(name: string, value: string | undefined): void {
    if (name === "gridSpan") this.span = Math.max(1, columnsOf(value));
    else if (name === "gridBefore") this.rows.at(-1)?.push(...blanks(columnsOf(value)));
    else this.vertical = value === "restart" ? "restart" : "continue";
  }

  addCell(text: string): void {
    const row = this.rows.at(-1);
    if (!row) return;
    const [left, right, at] = [row.length, row.length + this.span - 1, this.rows.length - 1];
    const above = this.vertical === "continue" ? this.open.get(left) : undefined;
    if (above) above.bottom = at;
    const area = above ?? { top: at, left, bottom: at, right };
    if (!above && (this.span > 1 || this.vertical === "restart")) this.merges.push(area);
    if (this.vertical !== null) this.stillOpen.set(left, area);
    row.push(above ? "" : text, ...blanks(this.span - 1));
    this.span = 1;
    this.vertical = null;
  }

  finish(): DocumentTable {
    const merges: MergeArea[] = this.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
    return { type: "table", rows: this.rows, merges };
  }
}

/** Whole columns, no more than Word itself takes. */
function columnsOf(value: string | undefined): number {
  const columns = Math.floor(Number(value));
  return columns > 0 ? Math.min(columns, WORD_TABLE_COLUMNS) : 0;
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => "");
}
