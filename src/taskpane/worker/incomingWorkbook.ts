import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";

/** Puts a workbook together again that arrives in parts (see handOver.ts). */
export class IncomingWorkbook {
  private readonly sheets: { head: Omit<SheetSnapshot, "rows">; rows: (readonly CellValue[])[] }[] = [];

  constructor(private readonly name: string) {}

  addSheet(head: Omit<SheetSnapshot, "rows">): void {
    this.sheets.push({ head, rows: [] });
  }

  /** The next rows of the sheet that was added last. */
  addRows(rows: readonly (readonly CellValue[])[]): void {
    for (const row of rows) this.sheets.at(-1)?.rows.push(row);
  }

  /** Settings are kept apart: they change while the workbook stays the same. */
  finish(): WorkbookSnapshot {
    return { name: this.name, sheets: this.sheets.map(({ head, rows }) => ({ ...head, rows })), settings: {} };
  }
}
