import { sum } from "../../amount/amount";
import { roundingTolerance } from "../../amount/tolerance";
import type { Comparison } from "../equation";

/** How many times the units 元, 千元, 万元 and 亿元 are larger than each other. */
const RATIOS = [1_000, 10_000, 100_000, 100_000_000];

/**
 * Do the two sides agree but for a unit: one amount is 10,000 times the other? Then a unit line is wrong, or a table
 * was filled in another unit, not an amount (rule A03). Small amounts are left alone: rounding hides their digits.
 */
export function isUnitSlip({ left, right, agreement, printed, computed }: Comparison): boolean {
  if (agreement !== "contradiction" || printed * computed <= 0) return false;
  const larger = Math.max(Math.abs(printed), Math.abs(computed));
  const smaller = Math.min(Math.abs(printed), Math.abs(computed));
  const step = sum([...left, ...right].map(({ unit }) => roundingTolerance(0, unit)));
  return RATIOS.some((ratio) => {
    const allowed = Math.min(step * ratio, larger / 1_000);
    return Math.abs(larger - smaller * ratio) <= allowed;
  });
}
