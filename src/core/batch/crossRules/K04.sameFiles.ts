import type { BatchContext } from "../batchContext";
import { unitsByKey, wholeUnit } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";
import type { CrossPlace } from "../crossPlace";
import type { CheckedWorkbook } from "../unitResult";
import type { TableKind } from "../../tableKinds/tableKinds";

/** The very same file from two units; several accounts from one, of which nobody can tell which counts. */
export const K04: CrossRule = {
  id: "K04",
  severity: "warning",
  basis: ["memory"],
  examples: [
    {
      says: "sameFile",
      about: "两个单位交来同一个文件",
      batch: {
        units: [
          { name: "水利局", sameAs: "x" },
          { name: "农机站", sameAs: "x" },
        ],
      },
    },
    {
      says: "versions",
      about: "一个单位交来两份决算",
      batch: { units: [{ name: "水利局", versions: true, tables: ["income"] }] },
    },
    {
      says: "parts",
      about: "一个单位把收入表、支出表放在两个文件里",
      batch: { units: [{ name: "水利局", parts: ["income", "expenditure"] }] },
    },
    { says: null, about: "各交各的", batch: { units: [{ name: "水利局" }, { name: "农机站" }] } },
  ],
  check: (context) => ({ findings: [...sameFiles(context), ...versions(context)] }),
};

function sameFiles({ units }: BatchContext): CrossDraft[] {
  const holders = new Map<string, CrossPlace[]>();
  for (const unit of units)
    for (const [at, { sha256 }] of (unit.result?.files ?? []).entries()) {
      const place = { unit: unit.id, file: unit.paths[at] ?? null, ref: null };
      const places = holders.get(sha256);
      if (places) places.push(place);
      else holders.set(sha256, [place]);
    }
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const name = ({ unit }: CrossPlace) => {
    const known = byId.get(unit);
    return known ? unitName(known) : unit;
  };
  const told = new Set<string>();
  return [...holders.values()].flatMap((places) => {
    const among = [...new Set(places.map(({ unit }) => unit))];
    const pair = among.join("\n");
    if (among.length < 2 || told.has(pair)) return [];
    told.add(pair);
    const [first, ...others] = places;
    if (!first) return [];
    const params = { name: name(first), others: [...new Set(others.map(name))].join("、") };
    return { variant: "sameFile", places, params };
  });
}

/** The files are there, and none of them can be taken for the unit's accounts. */
function versions({ units }: BatchContext): CrossDraft[] {
  return units.flatMap((unit) => {
    const accounts = (unit.result?.workbooks ?? []).filter((book) => kindsOf(book).length > 0);
    if (unit.result?.figures !== null || accounts.length < 2) return [];
    const places = accounts.map(({ file }) => ({ ...wholeUnit(unit), file: unit.paths[file] ?? null }));
    const params = { name: unitName(unit), count: accounts.length };
    return accounts.some((one, at) => accounts.slice(at + 1).some((other) => mayBeOneOther(one, other)))
      ? { variant: "versions", places, params }
      : { variant: "parts", severity: "info", places, params };
  });
}

function kindsOf({ tables }: CheckedWorkbook): TableKind[] {
  return tables.flatMap(({ kind }) => (kind in ACCOUNTS ? [kind] : []));
}

/** The same table twice, of one year as far as it is known: one of them counts. Different tables are parts of one set. */
function mayBeOneOther(one: CheckedWorkbook, other: CheckedWorkbook): boolean {
  const kinds = kindsOf(one);
  const isOneYear = one.year === other.year || one.year === null || other.year === null;
  return isOneYear && kindsOf(other).some((kind) => kinds.includes(kind));
}

/** Tables of which a unit has one a year. */
const ACCOUNTS = {
  incomeExpenditureSummary: true,
  income: true,
  expenditure: true,
  appropriationSummary: true,
  generalBudgetExpenditure: true,
  basicExpenditureByEconomicClass: true,
} satisfies Partial<Record<TableKind, true>>;

/** Units that have handed in nothing but the same files. */
export function haveSameFiles({ units }: BatchContext, one: BatchUnit, other: BatchUnit): boolean {
  return one.key !== null && (unitsByKey(units).get(one.key)?.includes(other) ?? false);
}
