import Decimal from "decimal.js";
import type { Amount, CurrencyUnit } from "../amount/amount";
import { FEN_PER_UNIT } from "../amount/amount";
import type { AmountQuantity, PercentQuantity } from "./quantity";

export type Agreement = "equal" | "rounding" | "contradiction";

/**
 * Half of the last printed place, in 分: what a printed amount may be off by. Trailing zeros are often dropped (6万元
 * among amounts with two decimals), so the finest amount of `among` decides; 元 with decimals are exact.
 */
export function halfStep(unit: CurrencyUnit, among: readonly AmountQuantity[]): number {
  const decimals = Math.max(0, ...among.filter((one) => one.unit === unit).map((one) => one.decimals));
  const step = FEN_PER_UNIT[unit] / 10 ** decimals;
  return step <= 100 ? 0 : step / 2;
}

export interface Ratio {
  /** In percent, unrounded. */
  readonly percent: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** `part / whole` in percent with the bounds that the printed places leave open; `null` on a base that may be 0. */
export function ratioOf(part: number, partSlack: number, whole: Amount | number, wholeSlack: number): Ratio | null {
  if (whole - wholeSlack <= 0) return null;
  const percent = (a: number, b: number) => new Decimal(a).times(100).div(b);
  return {
    percent: percent(part, whole),
    low: percent(part - partSlack, whole + wholeSlack),
    high: percent(part + partSlack, whole - wholeSlack),
  };
}

/**
 * A printed percentage against the recomputed one. Within half a printed place it agrees; one unit of the last of one
 * or two printed decimals is 尾差 (validation.md: 本产品用0.01); more cannot be rounding.
 */
export function comparePercent(printed: PercentQuantity, ratio: Ratio): Agreement {
  const step = new Decimal(10).pow(-printed.decimals);
  const distance = printed.value.lt(ratio.low)
    ? ratio.low.minus(printed.value)
    : printed.value.gt(ratio.high)
      ? printed.value.minus(ratio.high)
      : new Decimal(0);
  const isExact = printed.value.minus(ratio.percent).abs().lte(step.div(2));
  if (isExact) return "equal";
  // The printed amounts leave room for it: computed from unrounded amounts, or rounded carelessly.
  if (distance.lte(step.div(2))) return "rounding";
  return printed.decimals > 0 && distance.lte(step) ? "rounding" : "contradiction";
}

/** A percentage as a finding tells it. */
export function percentText(percent: Decimal): string {
  return percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}
