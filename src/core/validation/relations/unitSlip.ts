import { sum } from "../../amount/amount";
import { roundingTolerance } from "../../amount/tolerance";
import { termAmount, type Comparison, type Term } from "../equation";

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
  // Whoever divides 元 by 10,000 prints two decimals: then even amounts in 元 are off by half of the last one.
  const step = Math.max(1, sum([...left, ...right].map(({ unit }) => roundingTolerance(0, unit))));
  return RATIOS.some((ratio) => {
    const allowed = Math.min(step * ratio, larger / 1_000);
    return Math.abs(larger - smaller * ratio) <= allowed;
  });
}

/**
 * The printed numbers of a broken equation that would make it hold if they were divided or multiplied by a unit's
 * ratio: one was typed in another unit than the rest. With one number on each side it may be either.
 */
export function slippedTerms({ left, right, agreement, difference, allowed }: Comparison): Term[] {
  if (agreement !== "contradiction") return [];
  const sided = [...left.map((term) => ({ term, side: 1 })), ...right.map((term) => ({ term, side: -1 }))];
  return sided.flatMap(({ term, side }) => {
    const amount = termAmount(term) ?? 0;
    const fits = RATIOS.some((ratio) =>
      [amount / ratio, amount * ratio].some(
        (meant) =>
          // Small amounts fit by chance: both what is printed and what was meant must outweigh rounding by far.
          Math.min(Math.abs(amount), Math.abs(meant)) > 10 * allowed &&
          Math.abs(difference - side * (amount - meant)) <= allowed,
      ),
    );
    return fits && amount !== 0 ? [term] : [];
  });
}
