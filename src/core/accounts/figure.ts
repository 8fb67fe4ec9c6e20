import type { Amount, CurrencyUnit } from "../amount/amount";
import type { CellRef } from "../workbook/cellRef";

/** Where a figure comes from: a cell, other figures by a named formula, or the user's own entry, in the pane or in a form's cell. */
export type FigureSource =
  | { readonly type: "cell"; readonly ref: CellRef }
  | { readonly type: "derived"; readonly formula: string; readonly from: readonly Figure[] }
  | { readonly type: "entered"; readonly by: string; readonly at: string; readonly ref?: CellRef };

interface FigureBase {
  /** Stable key, e.g. `expenditure.yearTotal`, `basic.byEconomic.30101`. Never changes between years. */
  readonly key: string;
  readonly source: FigureSource;
}

export interface AmountFigure extends FigureBase {
  readonly kind: "amount";
  readonly amount: Amount;
  /** The unit of the table it was read from: decides tolerance and how it is told. */
  readonly unit: CurrencyUnit;
}

export interface CountFigure extends FigureBase {
  readonly kind: "count";
  readonly count: number;
  /** 人、名、辆、台、批次、人次、个、分 … as customary for what is counted. */
  readonly measure: string;
}

export interface RatioFigure extends FigureBase {
  readonly kind: "ratio";
  /** In percent: 94.85 is 94.85 %. Rounded half-up once. */
  readonly percent: number;
}

export type Figure = AmountFigure | CountFigure | RatioFigure;

/** Every cell that a figure rests on, its own first. */
export function cellsOf(figure: Figure): CellRef[] {
  const { source } = figure;
  if (source.type === "cell") return [source.ref];
  if (source.type === "derived") return source.from.flatMap(cellsOf);
  return source.ref ? [source.ref] : [];
}
