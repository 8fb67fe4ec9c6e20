import type { CellRef } from "../workbook/cellRef";

/** One place of a finding between units. */
export interface CrossPlace {
  /** Id of the unit. */
  readonly unit: string;
  /** Path of its file; `null` where it is the unit as a whole. */
  readonly file: string | null;
  readonly ref: CellRef | null;
  /** Number of the block in a report. */
  readonly paragraph?: number;
}
