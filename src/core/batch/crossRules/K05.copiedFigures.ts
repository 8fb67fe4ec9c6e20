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

/**
 * Each unit is held against those behind it: how many amounts it has in common with each is counted first, so that what two
 * of a hundred thousand share by chance takes no room.
 */
function copies(context: BatchContext): CrossDraft[] {
  const { units } = context;
  const telling = units.map(tellingAmounts);
  const holders = new Map<number, number[]>();
  for (const [at, amounts] of telling.entries())
    for (const amount of amounts.keys()) {
      const among = holders.get(amount);
      if (among) among.push(at);
      else holders.set(amount, [at]);
    }
  const isShared = (amount: number) => {
    const { length } = holders.get(amount) ?? [];
    return length > 1 && length <= COMMON;
  };
  return units.flatMap((one, at) => {
    const own = telling[at] ?? new Map<number, string>();
    const shared = [...own].filter(([amount]) => isShared(amount));
    const counts = new Map<number, number>();
    for (const [amount] of shared)
      for (const other of holders.get(amount) ?? []) if (other > at) counts.set(other, (counts.get(other) ?? 0) + 1);
    const copied = [...counts].filter(([, count]) => count >= FEWEST_EQUAL).sort(([a], [b]) => a - b);
    return copied.flatMap(([index]) => {
      const other = units[index];
      if (!other || context.isRelated(one, other) || haveSameFiles(context, one, other)) return [];
      const equal = shared.flatMap(([amount, key]): EqualAmount[] => {
        const its = telling[index]?.get(amount);
        return its === undefined ? [] : [[amount, key, its]];
      });
      return [draftOf(one, other, equal)];
    });
  });
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
