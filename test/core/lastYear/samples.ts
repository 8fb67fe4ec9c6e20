import { readFileSync } from "node:fs";
import path from "node:path";
import { Road } from "../../../src/core/road";
import { fromA1 } from "../../../src/core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";

export const THIS_YEAR = "sample-bureau-2023.xlsx";
export const LAST_YEAR = "sample-bureau-2022.xlsx";

/** A sample without its books, which no report rests on. */
export async function sample(name: string): Promise<WorkbookSnapshot> {
  const file = path.resolve(__dirname, "../../../samples", name);
  const snapshot = await readWorkbookFile(new Uint8Array(readFileSync(file)), name);
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name: sheet }) => !/^(?:明细账|科目余额表)$/.test(sheet)) };
}

export async function bothYears(): Promise<Road> {
  return new Road(await sample(THIS_YEAR)).withLastYear(new Road(await sample(LAST_YEAR)));
}

/** The workbook with one cell changed. */
export function withCell(
  snapshot: WorkbookSnapshot,
  sheet: string,
  address: string,
  value: CellValue,
): WorkbookSnapshot {
  const at = fromA1(address);
  if (!at) throw new Error(address);
  let isFound = false;
  const sheets = snapshot.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const rows = one.rows.map((cells, row) => {
      if (row + one.origin.row !== at.row) return cells;
      isFound = true;
      const changed = [...cells];
      changed[at.column - one.origin.column] = value;
      return changed;
    });
    return { ...one, rows };
  });
  if (!isFound) throw new Error(`${sheet}!${address}`);
  return { ...snapshot, sheets };
}

/** The workbook with every text changed in the same way: another year, another unit. */
export function withTexts(snapshot: WorkbookSnapshot, change: (text: string) => string): WorkbookSnapshot {
  const cell = (value: CellValue) => (typeof value === "string" ? change(value) : value);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => ({ ...one, rows: one.rows.map((row) => row.map(cell)) })),
  };
}
