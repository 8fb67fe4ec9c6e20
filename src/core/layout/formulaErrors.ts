import type { CellRef } from "../workbook/cellRef";
import { isCellError, isNotComputed } from "../workbook/snapshot";
import type { Recognition } from "./recognisedTable";

export interface FormulaErrorCell {
  readonly ref: CellRef;
  /** Excel's code: `#REF!`. */
  readonly error: string;
}

/** The cells of recognised tables whose formula failed: their figures cannot be read, so no total may rest on them. */
export function formulaErrorsIn(recognition: Recognition): FormulaErrorCell[] {
  const found = new Map<string, FormulaErrorCell>();
  for (const table of recognition.tables) {
    // The recogniser has said whether there are any: a ledger's 600,000 cells are not made for nothing.
    if (!table.evidence.some(({ code }) => code === "formulaErrors")) continue;
    for (const row of table.rows) {
      for (const cell of Object.values(row.values)) {
        if (isCellError(cell.value) && !isNotComputed(cell.value)) {
          found.set(`${cell.ref.sheet}!${cell.ref.address}`, { ref: cell.ref, error: cell.value.error });
        }
      }
    }
  }
  return [...found.values()];
}

/** The cells of recognised tables whose formula was saved without a result: nobody has computed them yet. */
export function uncomputedIn(recognition: Recognition): CellRef[] {
  return recognition.tables.flatMap((table) => table.evidence.find(({ code }) => code === "uncomputed")?.cells ?? []);
}
