import { pattern } from "../lexicon/words";
import { oncePer } from "../cache";
import { groupBy } from "../groupBy";
import { parseRef } from "../workbook/cellRef";
import type { Batch, BatchUnit, MissingUnit } from "./batchUnit";
import { unitName } from "./batchUnit";
import type { CrossPlace } from "./crossPlace";
import type { KeptYear } from "./keptYear";
import { sameName } from "./nameInPath";
import type { UnitFigures } from "./unitResult";

/** What a unit's figures were a year ago, by code and by name. */
export interface LastYear {
  readonly units: readonly {
    readonly code: string | null;
    readonly name: string | null;
    readonly figures: UnitFigures | null;
  }[];
}

const lastYearIndex = oncePer(({ units }: LastYear) => ({
  byCode: new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const]))),
  byName: groupBy(
    units.filter(({ name }) => name !== null),
    ({ name }) => sameName(name ?? ""),
  ),
}));

/** The same unit a year ago: by its code; by its name where one of them has no code. */
export function unitLastYear(
  lastYear: LastYear,
  { code, name }: { readonly code: string | null; readonly name: string | null },
): LastYear["units"][number] | null {
  const { byCode, byName } = lastYearIndex(lastYear);
  const ofCode = code === null ? undefined : byCode.get(code);
  if (ofCode || name === null) return ofCode ?? null;
  return byName.get(sameName(name))?.find((one) => code === null || one.code === null) ?? null;
}

/** What last year's store says of a unit for its texts and scores; `null` where nothing is known of that year. */
export function keptYearOf(
  lastYear: LastYear,
  unit: { readonly code: string | null; readonly name: string | null },
): KeptYear | null {
  const before = unitLastYear(lastYear, unit);
  const { year = null, amounts = {} } = before?.figures ?? {};
  return before && year !== null ? { name: before.name, year, amounts } : null;
}

/** What every rule between units sees. */
export interface BatchContext extends Batch {
  readonly lastYear: LastYear | null;
  /** The units directly below a department. */
  childrenOf(unit: BatchUnit): readonly BatchUnit[];
  missingBelow(unit: BatchUnit): readonly MissingUnit[];
  /** Is one above the other, or are they the same unit's accounts (本级 and 汇总, two versions)? */
  isRelated(one: BatchUnit, other: BatchUnit): boolean;
}

export function batchContext(batch: Batch, lastYear: LastYear | null = null): BatchContext {
  const parents = parentsOf(batch.units);
  const children = new Map<BatchUnit, BatchUnit[]>();
  for (const [child, parent] of parents) {
    const known = children.get(parent);
    if (known) known.push(child);
    else children.set(parent, [child]);
  }
  const above = (unit: BatchUnit): BatchUnit[] => {
    const chain: BatchUnit[] = [];
    for (let next = parents.get(unit); next && !chain.includes(next); next = parents.get(next)) chain.push(next);
    return chain;
  };
  return {
    ...batch,
    lastYear,
    childrenOf: (unit) => children.get(unit) ?? [],
    missingBelow: missingBelow(batch.missing),
    isRelated: (one, other) =>
      bareName(unitName(one)) === bareName(unitName(other)) || above(one).includes(other) || above(other).includes(one),
  };
}

function parentsOf(units: readonly BatchUnit[]): Map<BatchUnit, BatchUnit> {
  const byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])));
  const byName = new Map(units.map((unit) => [sameName(unitName(unit)), unit]));
  const parents = new Map<BatchUnit, BatchUnit>();
  for (const unit of units) {
    const named = unit.parent;
    const parent = named === null ? undefined : (byCode.get(named) ?? byName.get(sameName(named)));
    if (parent && parent !== unit) parents.set(unit, parent);
  }
  return parents;
}

/** A missing unit says by code or by name whose it is. */
function missingBelow(missing: Batch["missing"]): BatchContext["missingBelow"] {
  const below = missing.filter(({ parent }) => parent !== null);
  const byCode = groupBy(below, ({ parent }) => parent ?? "");
  const byName = groupBy(below, ({ parent }) => sameName(parent ?? ""));
  return (unit) => {
    const ofCode = unit.code === null ? [] : (byCode.get(unit.code) ?? []);
    const ofName = byName.get(sameName(unitName(unit))) ?? [];
    return ofCode.length === 0 ? ofName : [...new Set([...ofCode, ...ofName])];
  };
}

/** The unit's name without what says whether the accounts are its own or those of all its units. */
export function bareName(name: string): string {
  return sameName(name)
    .replace(/\([^()]*\)$/u, (brackets) => (pattern("unit.consolidated").test(brackets) ? "" : brackets))
    .replace(pattern("unit.itself"), "");
}

/** Are these a department's accounts for all its units together? Said by its name, or by its own accounts beside them. */
export function isConsolidated(unit: BatchUnit, children: readonly BatchUnit[]): boolean {
  if (pattern("unit.consolidated").test(unitName(unit))) return true;
  const own = bareName(unitName(unit));
  return children.some((child) => pattern("unit.itself").test(unitName(child)) && bareName(unitName(child)) === own);
}

/** The unit that is the department itself, among its children. */
export function itselfAmong(unit: BatchUnit, children: readonly BatchUnit[]): BatchUnit | null {
  return children.find((child) => bareName(unitName(child)) === bareName(unitName(unit))) ?? null;
}

/** A figure of a unit in 分; `null` where its accounts do not state it. */
export function amountOf({ result }: BatchUnit, key: string): number | null {
  return result?.figures?.amounts[key]?.[0] ?? null;
}

/** In 分. */
export function totalOf(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Where a unit states a figure. */
export function placeOf(unit: BatchUnit, key: string): CrossPlace {
  const { figures } = unit.result ?? {};
  const cell = figures?.amounts[key]?.[2];
  const file = figures ? (unit.paths[figures.file] ?? null) : null;
  return { unit: unit.id, file, ref: cell ? parseRef(cell) : null };
}

export const wholeUnit = ({ id }: BatchUnit): CrossPlace => ({ unit: id, file: null, ref: null });

/** Keys of a unit's result shared by several units: the very same files. */
export const unitsByKey = oncePer((units: readonly BatchUnit[]): ReadonlyMap<string, readonly BatchUnit[]> => {
  const byKey = new Map<string, BatchUnit[]>();
  for (const unit of units) if (unit.key !== null) byKey.set(unit.key, [...(byKey.get(unit.key) ?? []), unit]);
  return byKey;
});
