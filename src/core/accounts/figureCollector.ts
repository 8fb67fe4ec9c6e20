import { printedPercent } from "../forms/values/printedPercent";
import type { CurrencyUnit } from "../amount/amount";
import { amountOf, FEN_PER_UNIT, GREATEST_AMOUNT } from "../amount/amount";
import type { RecognisedTable, RoleCell } from "../layout/recognisedTable";
import type { AccountsWarning } from "./accountsWarning";
import type { AmountFigure, Figure } from "./figure";

/**
 * Gathers the figures while the tables are read in their order: the first figure of a key is the primary one, later ones
 * are the same quantity in other places.
 */
export class FigureCollector {
  readonly figures = new Map<string, Figure>();
  readonly otherPlaces = new Map<string, Figure[]>();
  readonly warnings: AccountsWarning[] = [];
  private readonly unitless = new Set<string>();

  add(figure: Figure): void {
    const first = this.figures.get(figure.key);
    if (!first) {
      this.figures.set(figure.key, figure);
      return;
    }
    const others = this.otherPlaces.get(figure.key);
    if (others) others.push(figure);
    else this.otherPlaces.set(figure.key, [figure]);
  }

  /** The amount that a cell states, filed under `key` and, as the same quantity, under `alsoKeys`. Blank: nothing. */
  addAmount(
    key: string,
    cell: RoleCell | undefined,
    table: RecognisedTable,
    alsoKeys: readonly string[] = [],
  ): AmountFigure | null {
    const figure = this.amount(key, cell, table);
    if (!figure) return null;
    this.add(figure);
    for (const alsoKey of alsoKeys) this.add({ ...figure, key: alsoKey });
    return figure;
  }

  addCount(key: string, cell: RoleCell | undefined, measure: string): void {
    if (typeof cell?.number !== "number") return;
    this.add({ key, kind: "count", count: cell.number, measure, source: { type: "cell", ref: cell.ref } });
  }

  /** A rate that a cell states: 0.9485, 94.85% or 94.85. */
  addRatio(key: string, cell: RoleCell | undefined): void {
    if (typeof cell?.number !== "number") return;
    this.add({
      key,
      kind: "ratio",
      percent: printedPercent({ ...cell, number: cell.number }),
      source: { type: "cell", ref: cell.ref },
    });
  }

  /** The amount of a cell without filing it; `null` where it is blank, no number, or has no unit. */
  amount(key: string, cell: RoleCell | undefined, table: RecognisedTable, unit = unitOf(table)): AmountFigure | null {
    if (typeof cell?.number !== "number") return null;
    // Nothing is nothing in every unit.
    if (unit === null && cell.number !== 0) {
      this.warnUnitUnknown(table);
      return null;
    }
    const stated = unit ?? "元";
    if (Math.abs(cell.number) * FEN_PER_UNIT[stated] > GREATEST_AMOUNT) {
      this.warn("amountOutOfRange", table, { value: cell.number }, cell);
      return null;
    }
    const amount = amountOf(cell.number, stated);
    return { key, kind: "amount", amount, unit: stated, source: { type: "cell", ref: cell.ref } };
  }

  warn(
    code: AccountsWarning["code"],
    table: RecognisedTable,
    params: Readonly<Record<string, string | number>>,
    cell?: Pick<RoleCell, "ref">,
  ): void {
    const ref = cell?.ref ?? table.titleRef;
    this.warnings.push({
      code,
      kind: table.kind,
      params: { title: table.title, sheet: table.sheet, ...params },
      cells: ref ? [ref] : [],
    });
  }

  private warnUnitUnknown(table: RecognisedTable): void {
    if (this.unitless.has(table.id)) return;
    this.unitless.add(table.id);
    this.warn("unitUnknown", table, {});
  }
}

function unitOf(table: RecognisedTable): CurrencyUnit | null {
  return table.unit?.value ?? null;
}
