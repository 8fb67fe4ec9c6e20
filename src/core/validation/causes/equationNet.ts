import { formatRef, type CellRef } from "../../workbook/cellRef";
import { uniqueCells } from "../finishFinding";
import type { Comparison, Term } from "../equation";

/** One equation between cells, however many rules state it. `difference` shrinks as repairs are tried. */
export interface NetEquation {
  readonly cells: readonly CellRef[];
  /** By cell: how the difference grows when its amount grows. */
  readonly factors: ReadonlyMap<string, number>;
  /** In 分. */
  difference: number;
  readonly allowed: number;
}

/** How a repair of one cell would fare. */
export interface Repair {
  readonly key: string;
  readonly ref: CellRef;
  /** What is to be added to the cell, in 分. */
  readonly change: number;
  /** Broken equations that it mends. */
  readonly mended: readonly NetEquation[];
  /** Equations that would be broken with it, those that it cannot mend among them. */
  readonly left: number;
  /** Of these: equations that hold without it. */
  readonly spoiled: number;
}

/** Equations and the cells that they share. */
export class EquationNet {
  private readonly equations = new Map<string, NetEquation>();
  private readonly byCell = new Map<string, NetEquation[]>();
  private readonly terms = new Map<string, Term>();
  private readonly byPlace = new Map<string, NetEquation>();

  constructor(comparisons: readonly Comparison[]) {
    for (const comparison of comparisons) this.add(comparison);
  }

  get broken(): NetEquation[] {
    return [...this.equations.values()].filter(isBroken);
  }

  /** The broken equation of exactly these cells. */
  equationOf(cells: readonly CellRef[]): NetEquation | undefined {
    return this.byPlace.get(placeOf(cells));
  }

  /** What stands in a cell, as the first equation that binds it says. */
  termOf(ref: CellRef): Term | undefined {
    return this.terms.get(formatRef(ref));
  }

  /** The best amount for a cell: what mends most of its broken equations and spoils least. `null`: none of them is broken. */
  repairOf(key: string): Repair | null {
    const ref = this.terms.get(key)?.cell.ref;
    const own = this.byCell.get(key) ?? [];
    let best: Repair | null = null;
    const tried = new Set<number>();
    for (const equation of own) {
      const factor = equation.factors.get(key) ?? 0;
      if (!ref || !isBroken(equation) || factor === 0) continue;
      const change = Math.round(-equation.difference / factor);
      if (tried.has(change)) continue;
      tried.add(change);
      const repair = this.tryRepair(key, ref, change, own);
      if (!best || worth(repair) > worth(best)) best = repair;
    }
    return best;
  }

  /** Take the repair as made: what it mends holds from now on. */
  apply({ key, change }: Repair): void {
    for (const equation of this.byCell.get(key) ?? []) {
      equation.difference += change * (equation.factors.get(key) ?? 0);
    }
  }

  private tryRepair(key: string, ref: CellRef, change: number, own: readonly NetEquation[]): Repair {
    const after = own.map((equation) => ({
      equation,
      holds: Math.abs(equation.difference + change * (equation.factors.get(key) ?? 0)) <= equation.allowed,
    }));
    const failing = after.filter(({ holds }) => !holds);
    return {
      key,
      ref,
      change,
      mended: after.filter(({ equation, holds }) => holds && isBroken(equation)).map(({ equation }) => equation),
      left: failing.length,
      spoiled: failing.filter(({ equation }) => !isBroken(equation)).length,
    };
  }

  private add({ binds, difference, allowed, cells }: Comparison): void {
    const factors = new Map<string, number>();
    for (const [term, factor] of binds) {
      const key = formatRef(term.cell.ref);
      if (!this.terms.has(key)) this.terms.set(key, term);
      factors.set(key, (factors.get(key) ?? 0) + factor);
    }
    const id = identity(factors);
    const known = this.equations.get(id);
    const equation = known ?? { cells: uniqueCells(cells), factors, difference, allowed };
    if (isBroken(equation)) this.byPlace.set(placeOf(cells), equation);
    if (known) return;
    this.equations.set(id, equation);
    for (const key of factors.keys()) this.byCell.set(key, [...(this.byCell.get(key) ?? []), equation]);
  }
}

export function isBroken({ difference, allowed }: NetEquation): boolean {
  return Math.abs(difference) > allowed;
}

/** More mended is better; a spoiled equation weighs as much as a mended one, one that stays broken little. */
export function worth({ mended, left, spoiled }: Repair): number {
  return mended.length - spoiled - (left - spoiled) / 4;
}

/** The same for a = b + c and b + c = a. */
function identity(factors: ReadonlyMap<string, number>): string {
  const sorted = [...factors].sort(([a], [b]) => (a < b ? -1 : 1));
  const turn = (sorted[0]?.[1] ?? 1) < 0 ? -1 : 1;
  return sorted.map(([key, factor]) => `${key}*${factor * turn}`).join("|");
}

function placeOf(cells: readonly CellRef[]): string {
  return uniqueCells(cells).map(formatRef).sort().join("|");
}
