import type { AmountFigure, CountFigure, Figure } from "./figure";
import type { FinalAccounts } from "./finalAccounts";

type Figures = Pick<FinalAccounts, "figures">;

/** The amount under the first of the keys that has one; `null` where no table states it. */
export function amountFigure({ figures }: Figures, ...keys: readonly string[]): AmountFigure | null {
  return keys.flatMap((key) => figures.get(key) ?? []).find(isAmountFigure) ?? null;
}

/** The count under the first of the keys that has one; `null` where no table states it. */
export function countFigure({ figures }: Figures, ...keys: readonly string[]): CountFigure | null {
  return keys.flatMap((key) => figures.get(key) ?? []).find((figure) => figure.kind === "count") ?? null;
}

export function isAmountFigure(figure: Figure | undefined): figure is AmountFigure {
  return figure?.kind === "amount";
}

/** Every figure in every place that states it. */
export function allFigures({ figures, otherPlaces }: Pick<FinalAccounts, "figures" | "otherPlaces">): Figure[] {
  return [...figures.values(), ...[...otherPlaces.values()].flat()];
}
