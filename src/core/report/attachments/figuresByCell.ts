import type { Figure } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";

/** Figures by the cell that states them, so that a number in an attached table is as alive as one in the text. */
export type FiguresByCell = ReadonlyMap<string, Figure>;

export function figuresByCell(accounts: FinalAccounts): FiguresByCell {
  const byCell = new Map<string, Figure>();
  const all = [...accounts.figures.values(), ...[...accounts.otherPlaces.values()].flat()];
  for (const figure of all) {
    if (figure.source.type !== "cell") continue;
    const { sheet, address } = figure.source.ref;
    const place = `${sheet}!${address}`;
    if (!byCell.has(place)) byCell.set(place, figure);
  }
  return byCell;
}
