import type { Figure } from "./figure";
import type { FinalAccounts } from "./finalAccounts";
import { allFigures } from "./lookUp";

/** Figures by the cell that states them, `支出决算表!C7`: a number in an attached table is as alive as one in the text. */
export type FiguresByCell = ReadonlyMap<string, Figure>;

export function figuresByCell(accounts: FinalAccounts): FiguresByCell {
  const byCell = new Map<string, Figure>();
  for (const figure of allFigures(accounts)) {
    if (figure.source.type !== "cell" || figure.source.ref.workbook !== undefined) continue;
    const { sheet, address } = figure.source.ref;
    const place = `${sheet}!${address}`;
    if (!byCell.has(place)) byCell.set(place, figure);
  }
  return byCell;
}
