import type { CurrencyUnit } from "../../amount/amount";
import type { CellRef } from "../../workbook/cellRef";

/** What one wrong cell breaks, as far as the equations tell. */
export interface Cause {
  /** The cell that most probably is wrong first; empty where the findings have no cell. */
  readonly suspects: readonly CellRef[];
  /**
   * Set where one cell alone, with one amount, makes every equation hold that it takes part in, at least two that were
   * broken among them, and no other cell does.
   */
  readonly certain: boolean;
  /** Ids of the findings, the first suspect's own first. */
  readonly findings: readonly string[];
  /** The words that say what the first suspect is, as its tables print them; `null` where no equation binds it. */
  readonly label: string | null;
  /** By how much the first suspect is too great (positive) or too small, in `unit`; `null` where no equation says it. */
  readonly excess: number | null;
  readonly unit: CurrencyUnit | null;
}
