import { fromA1, type CellPosition } from "../../../workbook/cellRef";
import { cellAt, type SheetSnapshot } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import { oncePer } from "../../../cache";

/** A cell that holds a formula. */
export interface FormulaCell extends CellPosition {
  readonly formula: string;
}

/** The formulas of a sheet, from top to bottom and from left to right. */
export interface SheetFormulas {
  readonly sheet: SheetSnapshot;
  readonly cells: readonly FormulaCell[];
}

/** The sheets that hold formulas. Text and web pages have none, and some hosts cannot tell them. */
export const formulasOf: (context: ValidationContext) => readonly SheetFormulas[] = oncePer(
  ({ snapshot }: ValidationContext) =>
    snapshot.sheets.flatMap((sheet) => {
      const cells = [...(sheet.formulas ?? [])].flatMap(([address, formula]): FormulaCell[] => {
        const at = fromA1(address);
        return at ? [{ ...at, formula }] : [];
      });
      cells.sort((a, b) => a.row - b.row || a.column - b.column);
      return cells.length === 0 ? [] : [{ sheet, cells }];
    }),
);

export function countFormulas(sheets: readonly SheetFormulas[]): number {
  return sheets.reduce((count, { cells }) => count + cells.length, 0);
}

/** The nearest words to the left of a cell: what its row is about. */
export function labelBeside(sheet: SheetSnapshot, { row, column }: CellPosition): string {
  for (let left = column - 1; left >= sheet.origin.column; left -= 1) {
    const value = cellAt(sheet, row, left);
    if (typeof value === "string" && /\p{L}/u.test(value)) return value;
  }
  return "";
}

/** Cells of a column or a row by their place on it. */
export function byLine<T extends CellPosition>(cells: readonly T[], line: "row" | "column"): Map<number, T[]> {
  const lines = new Map<number, T[]>();
  for (const cell of cells) {
    const own = lines.get(cell[line]);
    if (own) own.push(cell);
    else lines.set(cell[line], [cell]);
  }
  return lines;
}
