import type { DocumentBlock } from "../../core/text/document";
import type { MergeArea } from "../../core/workbook/snapshot";

/** Gathers one table of a web page: every cell at its place, with what cells of earlier rows still take. */
export class HtmlTable {
  private readonly rows: string[][] = [];
  private readonly merges: MergeArea[] = [];
  /** The last row that a cell above takes, by column. */
  private readonly taken = new Map<number, number>();
  private cell: { row: number; column: number } | null = null;

  constructor(private readonly mostColumns: number) {}

  startRow(): void {
    this.cell = null;
    this.rows.push([]);
  }

  /** @returns how many cells were added to the row; what stands beyond the last column goes on in its last cell */
  startCell(attributes: ReadonlyMap<string, string>): number {
    if (this.rows.length === 0) this.startRow();
    const at = this.rows.length - 1;
    const row = this.rows[at] ?? [];
    const before = row.length;
    let column = before;
    while (column < this.mostColumns && (this.taken.get(column) ?? -1) >= at) row[column++] = "";
    if (column >= this.mostColumns) {
      this.cell = { row: at, column: this.mostColumns - 1 };
      this.text(" ");
      return row.length - before;
    }
    const width = Math.min(span(attributes.get("colspan")), this.mostColumns - column);
    const height = Math.min(span(attributes.get("rowspan")), MOST_ROWS);
    for (let next = column; next < column + width; next++) {
      row[next] = "";
      if (height > 1) this.taken.set(next, at + height - 1);
    }
    if (width > 1 || height > 1)
      this.merges.push({ top: at, left: column, bottom: at + height - 1, right: column + width - 1 });
    this.cell = { row: at, column };
    return row.length - before;
  }

  text(words: string): void {
    const row = this.rows[this.cell?.row ?? -1];
    if (this.cell && row) row[this.cell.column] = (row[this.cell.column] ?? "") + words;
  }

  breakLine(): void {
    if (this.cell) this.text("\n");
  }

  /** A table of one column lays out its text: its cells are paragraphs. */
  finish(): DocumentBlock[] {
    const rows = this.rows.map((row) => row.map((cell) => cell.replace(/ *\n\s*/g, "\n").trim()));
    if (rows.every((row) => row.length <= 1)) {
      const lines = rows.flat().flatMap((cell) => cell.split("\n"));
      return lines.filter((line) => line.trim() !== "").map((text) => ({ type: "paragraph", text: text.trim() }));
    }
    const merges = this.merges.map((area) => ({ ...area, bottom: Math.min(area.bottom, rows.length - 1) }));
    return [{ type: "table", rows, merges }];
  }
}

const MOST_ROWS = 1000;

function span(written: string | undefined): number {
  const count = Math.floor(Number(written));
  return count > 1 ? count : 1;
}
