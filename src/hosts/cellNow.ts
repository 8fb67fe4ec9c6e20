import type { CellValue } from "../core/workbook/snapshot";

/** What stands in a cell. */
export interface CellNow {
  readonly value: CellValue;
  readonly formula: string | null;
}
