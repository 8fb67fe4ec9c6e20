import { formatDecimal } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { BatchContext } from "../batchContext";
import { amountOf, placeOf } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";

/** What is compared: an amount for each person, or each vehicle. */
const MEASURES = [
  { variant: "publicPerHead", amount: "basic.public", count: "staff.total.actual" },
  { variant: "receptionPerHead", amount: "threePublic.final.reception", count: "staff.total.actual" },
  {
    variant: "vehicleOperation",
    amount: "threePublic.final.vehicleOperation",
    count: "threePublic.counts.vehiclesHeld",
  },
] as const;

/** Fewer units have no usual value. */
const FEWEST_UNITS = 8;
/** So many robust standard deviations (1.4826 × the median deviation) and so many times the median are far away. */
const DEVIATIONS = 6;
const TIMES = 2;

/** Far above what is usual among the units of the same level: worth a look, nothing more. */
export const K08: CrossRule = {
  id: "K08",
  severity: "info",
  basis: ["memory"],
  examples: [
    { says: "publicPerHead", about: "九个单位人均公用经费约 2 万元，一个 9 万元", batch: { units: units(9) } },
    { says: null, about: "十个单位都在 2 万元上下", batch: { units: units(2.1) } },
  ],
  check: (context) => ({ findings: outliers(context) }),
};

function units(last: number) {
  const perHead = [1.8, 1.9, 2, 2.1, 2.2, 1.95, 2.05, 2.15, 1.85, last];
  return perHead.map((value, at) => ({
    name: `第${at + 1}局`,
    amounts: { "basic.public": value * 10 },
    counts: { "staff.total.actual": 10 },
  }));
}

function outliers({ units: all }: BatchContext): CrossDraft[] {
  const levels = groupBy(all, ({ listed }) => listed?.level ?? "");
  return [...levels].flatMap(([level, group]) => MEASURES.flatMap((measure) => ofMeasure(group, measure, level)));
}

function ofMeasure(group: readonly BatchUnit[], { variant, amount, count }: (typeof MEASURES)[number], level: string) {
  const values = group.flatMap((unit) => {
    const [money, number] = [amountOf(unit, amount), unit.result?.figures?.counts[count] ?? 0];
    return money !== null && money > 0 && number > 0 ? [{ unit, value: money / number / 1_000_000 }] : [];
  });
  if (values.length < FEWEST_UNITS) return [];
  const median = medianOf(values.map(({ value }) => value));
  const spread = medianOf(values.map(({ value }) => Math.abs(value - median))) * 1.4826;
  return values
    .filter(({ value }) => spread > 0 && value - median > DEVIATIONS * spread && value > TIMES * median)
    .map(({ unit, value }): CrossDraft => ({
      variant,
      places: [placeOf(unit, amount)],
      params: {
        name: unitName(unit),
        value: formatDecimal(value),
        median: formatDecimal(median),
        units: values.length,
        level: level === "" ? "" : `（${level}）`,
      },
    }));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
