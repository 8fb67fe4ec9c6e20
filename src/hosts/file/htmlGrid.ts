import { HTML_COLUMN_SPAN, HTML_ROW_SPAN, SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import type { MergeArea } from "../../core/workbook/snapshot";
import { requireFewCells } from "./parseSheets";
import { typedCell, type TypedCell } from "./typedCell";

/** A page as the rows of a sheet, from A1 on. */
export interface HtmlSheet {
  /** The sheet's name, where the page was written by Excel or for it. */
  readonly name: string | null;
  readonly rows: readonly (readonly (TypedCell | undefined)[])[];
  readonly merges: readonly MergeArea[];
  /** Tables with at least one cell. */
  readonly tables: number;
}

interface OpenTable {
  /** Rows so far. */
  rows: number;
  /** The number of rows that cells of earlier rows go down to, by column. */
  taken: Map<number, number> | null;
  hasCells: boolean;
}

interface OpenCell {
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
}

/** Puts the cells of a page's tables at their places (html.spec.whatwg.org, "forming a table"), all tables below each other. */
export class HtmlGrid {
  private readonly rows: (TypedCell | undefined)[][] = [];
  private readonly merges: MergeArea[] = [];
  private readonly tables: OpenTable[] = [];
  private name: string | null = null;
  private count = 0;
  private row: (TypedCell | undefined)[] | null = null;
  private cell: OpenCell | null = null;
  private line = "";
  private cells = 0;

  /** @param file its name, for the message */
  constructor(private readonly file: string) {}

  comment(data: string): void {
    const names = [...data.matchAll(/<x:Name>([^<]*)<\/x:Name>/g)];
    if (names.length === 1) this.name = names[0]?.[1]?.trim() || null;
  }

  text(words: string): void {
    if (this.cell) this.cell.text += words.replace(/[\r\n\t ]+/g, " ");
    else this.line += words.replace(/[\r\n\t ]+/g, " ");
  }

  /** In a cell a new line of its text, elsewhere a new row. */
  breakLine(): void {
    if (this.cell) this.cell.text += "\n";
    else this.endLine();
  }

  /** A table inside a cell lays out the page: its rows are rows of the sheet, as the outer table's are. */
  startTable(): void {
    if (this.isFull) return;
    const { row } = this;
    this.endRow();
    if (row && row === this.rows.at(-1) && row.every((cell) => cell === undefined)) this.rows.pop();
    this.endLine();
    this.tables.push({ rows: 0, taken: null, hasCells: false });
  }

  endTable(): void {
    this.endRow();
    this.endLine();
    if (this.tables.pop()?.hasCells) this.count += 1;
  }

  startRow(): void {
    this.endRow();
    this.endLine();
    if (this.tables.length > 0) this.row = this.nextRow();
  }

  endRow(): void {
    this.endCell();
    this.row = null;
  }

  startCell(attributes: ReadonlyMap<string, string>): void {
    this.endCell();
    if (this.isFull) return;
    // A cell outside any table, or before its row was opened.
    if (this.tables.length === 0) this.startTable();
    this.row ??= this.nextRow();
    this.cell = { attributes, text: "" };
  }

  endCell(): void {
    const { cell, row } = this;
    this.cell = null;
    const table = this.tables.at(-1);
    if (!cell || !row || !table) return;
    const at = this.rows.length - 1;
    let left = row.length;
    while ((table.taken?.get(left) ?? 0) >= table.rows && left < SHEET_COLUMNS) left += 1;
    const columns = spanOf(cell.attributes.get("colspan"), HTML_COLUMN_SPAN);
    const down = spanOf(cell.attributes.get("rowspan"), HTML_ROW_SPAN);
    const right = Math.min(left + columns, SHEET_COLUMNS) - 1;
    requireFewCells((this.cells += right + 1 - row.length), this.file);
    if (right < left) return;
    while (row.length < left) row.push(undefined);
    row.push(typedCell(cell.text, cell.attributes));
    while (row.length <= right) row.push(undefined);
    if (down > 1) {
      table.taken ??= new Map();
      for (let column = left; column <= right; column += 1) table.taken.set(column, table.rows + down - 1);
    }
    if (down > 1 || right > left) this.merges.push({ top: at, left, bottom: at + down - 1, right });
    table.hasCells = true;
  }

  finish(): HtmlSheet {
    while (this.tables.length > 0) this.endTable();
    this.endLine();
    const last = this.rows.length - 1;
    const merges = this.merges.map((area) => ({ ...area, bottom: Math.min(area.bottom, last) }));
    return { name: this.name, rows: this.rows, merges, tables: this.count };
  }

  /** One row too many says that there are too many; the others would only take memory. */
  private get isFull(): boolean {
    return this.rows.length > SHEET_ROWS;
  }

  private nextRow(): (TypedCell | undefined)[] {
    const table = this.tables.at(-1);
    if (table) table.rows += 1;
    const row: (TypedCell | undefined)[] = [];
    if (!this.isFull) this.rows.push(row);
    return row;
  }

  private endLine(): void {
    const text = this.line.replace(/[\s\u00a0]+/gu, " ").trim();
    this.line = "";
    if (text !== "" && !this.isFull) this.rows.push([typedCell(text)]);
  }
}

function spanOf(value: string | undefined, limit: number): number {
  const span = Math.floor(Number(value));
  return span >= 1 ? Math.min(span, limit) : 1;
}
