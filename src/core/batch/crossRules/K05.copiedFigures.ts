import { FEN_PER_UNIT } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { fen } from "../../amount/amount";
import type { BatchContext } from "../batchContext";
import { placeOf } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";
import { haveSameFiles } from "./K04.sameFiles";

/** So many equal amounts of so many digits are no chance: two units agree in none or one of them. */
const FEWEST_EQUAL = 8;
const FEWEST_DIGITS = 5;
/** An amount that so many units have is a rate of pay or a lump sum, no trace of a copy. */
const COMMON = 20;
const SHOWN = 3;

/** Figures of one unit in the accounts of another that is neither above nor below it. */
export const K05: CrossRule = {
  id: "K05",
  severity: "warning",
  basis: ["memory"],
  examples: [
    {
      says: "default",
      about: "两个无隶属关系的单位有 8 个五位以上的金额相同",
      batch: {
        units: [
          { name: "水利局", amounts: amounts(8, 0) },
          { name: "农机站", amounts: amounts(8, 0) },
        ],
      },
    },
    {
      says: null,
      about: "7 个相同",
      batch: {
        units: [
          { name: "水利局", amounts: amounts(8, 0) },
          { name: "农机站", amounts: amounts(7, 3) },
        ],
      },
    },
    {
      says: null,
      about: "主管部门与其唯一的所属单位",
      batch: {
        units: [
          { name: "水利局", amounts: amounts(9, 0) },
          { name: "河道站", parent: "水利局", amounts: amounts(9, 0) },
        ],
      },
    },
  ],
  check: (context) => ({ findings: copies(context) }),
};

function amounts(equal: number, own: number): Record<string, number> {
  const shared = Array.from({ length: equal }, (_, at) => [`basic.byEconomic.3010${at}`, 123.45 + at * 7.02]);
  const others = Array.from({ length: own }, (_, at) => [`basic.byEconomic.3020${at}`, 987.65 + at * 3.03]);
  return Object.fromEntries([...shared, ...others]) as Record<string, number>;
}

type EqualAmount = readonly [amount: number, one: string, other: string];

function copies(context: BatchContext): CrossDraft[] {
  const holders = new Map<number, { readonly unit: BatchUnit; readonly key: string }[]>();
  for (const unit of context.units)
    for (const [amount, key] of tellingAmounts(unit)) {
      const places = holders.get(amount);
      if (places) places.push({ unit, key });
      else holders.set(amount, [{ unit, key }]);
    }
  const shared = new Map<BatchUnit, Map<BatchUnit, EqualAmount[]>>();
  for (const [amount, places] of holders) {
    if (places.length < 2 || places.length > COMMON) continue;
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1)) {
        const withOther = shared.get(one.unit) ?? new Map<BatchUnit, EqualAmount[]>();
        shared.set(one.unit, withOther);
        const equal = withOther.get(other.unit) ?? [];
        withOther.set(other.unit, equal);
        equal.push([amount, one.key, other.key]);
      }
  }
  return [...shared].flatMap(([one, withOthers]) =>
    [...withOthers].flatMap(([other, equal]) =>
      equal.length < FEWEST_EQUAL || context.isRelated(one, other) || haveSameFiles(context, one, other)
        ? []
        : [draftOf(one, other, equal)],
    ),
  );
}

function draftOf(one: BatchUnit, other: BatchUnit, equal: readonly EqualAmount[]): CrossDraft {
  const shown = equal.slice(0, SHOWN).map(([amount]) => formatAmount(fen(amount), "万元"));
  return {
    places: equal.slice(0, SHOWN).flatMap(([, here, there]) => [placeOf(one, here), placeOf(other, there)]),
    params: {
      name: unitName(one),
      other: unitName(other),
      count: equal.length,
      examples: shown.join("、"),
      amountUnit: "万元",
    },
    about: `${one.id}/${other.id}`,
  };
}

/** Amounts with five significant digits in the unit of their table, each once, with the first key that has it. */
function tellingAmounts({ result }: BatchUnit): Map<number, string> {
  const telling = new Map<number, string>();
  for (const [key, [amount, unit]] of Object.entries(result?.figures?.amounts ?? {})) {
    const digits = String(Math.abs(amount)).replace(/0+$/u, "").length;
    const printed = Math.abs(amount) / FEN_PER_UNIT[unit];
    if (digits >= FEWEST_DIGITS && printed >= 1 && !telling.has(amount)) telling.set(amount, key);
  }
  return telling;
}
