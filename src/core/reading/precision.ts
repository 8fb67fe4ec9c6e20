import Decimal from "decimal.js";
import type { Amount, CurrencyUnit } from "../amount/amount";
import { FEN_PER_UNIT } from "../amount/amount";
import type { AmountQuantity, PercentQuantity } from "./quantity";

export type Agreement = "equal" | "rounding" | "loose" | "contradiction";

/**
 * Half of the last printed place, in 分: what a printed amount may be off by. Trailing zeros are often dropped (6万元
 * among amounts with two decimals), so the finest amount of `among` decides; 元 are exact, and so is
 * what is printed to the last 分.
 */
export function halfStep(unit: CurrencyUnit, among: readonly AmountQuantity[]): number {
  return half(unit, Math.max(0, ...among.filter((one) => one.unit === unit).map(({ places }) => places)));
}

/** The same by the printed places alone, as if whole 万元 had been rounded to whole 万元. */
export function coarseHalfStep(unit: CurrencyUnit, among: readonly AmountQuantity[]): number {
  return half(unit, Math.max(0, ...among.filter((one) => one.unit === unit).map(({ decimals }) => decimals)));
}

function half(unit: CurrencyUnit, decimals: number): number {
  const step = FEN_PER_UNIT[unit] / 10 ** decimals;
  return unit === "元" || step <= 1 ? 0 : step / 2;
}

/**
 * Two printed amounts of one thing. They agree where the one is the other rounded to fewer places; one unit of the
 * second decimal is 尾差 (each table is rounded by itself, rule I01).
 */
export function compareAmounts(a: AmountQuantity, b: AmountQuantity): Agreement {
  if (a.amount === b.amount) return "equal";
  const [fine, coarse] = stepOf(a) <= stepOf(b) ? [a, b] : [b, a];
  const distance = Math.abs(fine.amount - coarse.amount);
  if (stepOf(fine) < stepOf(coarse) && coarse.amount !== 0 && distance <= stepOf(coarse) / 2) return "rounding";
  return stepOf(coarse) === FEN_PER_UNIT["万元"] / 100 && distance <= stepOf(coarse) ? "rounding" : "contradiction";
}

/** The last printed place in 分. */
function stepOf({ unit, places }: AmountQuantity): number {
  return FEN_PER_UNIT[unit] / 10 ** places;
}

export interface Ratio {
  /** In percent, unrounded. */
  readonly percent: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The ratio of what is counted, to the last place. */
export function exactRatio(part: Decimal, whole: Decimal): Ratio {
  const percent = part.times(100).div(whole);
  return { percent, low: percent, high: percent };
}

/** `part / whole` in percent with the bounds that the printed places leave open; `null` on a base that may be 0. */
export function ratioOf(part: number, partSlack: number, whole: Amount | number, wholeSlack: number): Ratio | null {
  if (whole - wholeSlack <= 0 || part < 0) return null;
  const percent = (a: number, b: number) => new Decimal(a).times(100).div(b);
  return {
    percent: percent(part, whole),
    low: percent(part - partSlack, whole + wholeSlack),
    high: percent(part + partSlack, whole - wholeSlack),
  };
}

/**
 * A printed percentage against the recomputed one. Within half a printed place it agrees; one unit of the last of one
 * or two printed decimals is 尾差 (0.01, as printed with two decimals), and so is what the printed amounts leave room for, unless
 * whole percents were cut off instead of rounded (15.56% as 15%): then the amounts only may excuse it.
 */
export function comparePercent(printed: PercentQuantity, ratio: Ratio): Agreement {
  const step = new Decimal(10).pow(-printed.decimals);
  if (printed.value.minus(ratio.percent).abs().lte(step.div(2))) return "equal";
  const distance = Decimal.max(ratio.low.minus(printed.value), printed.value.minus(ratio.high), 0);
  const isCutOff = printed.decimals === 0 && printed.value.eq(ratio.percent.floor());
  // The printed amounts leave room for it: computed from unrounded amounts, or rounded carelessly.
  if (distance.lte(step.div(2))) return isCutOff ? "loose" : "rounding";
  return printed.decimals > 0 && distance.lte(step) ? "rounding" : "contradiction";
}

/**
 * A printed percentage against a ratio of printed amounts of one unit: `loose` too where only amounts rounded to their
 * printed places would excuse it, in a document that prints 71.1 for 71.10 and so is exact to two, and where the amounts
 * are so small and whole that they excuse nearly anything.
 */
export function agreementWith(
  printed: PercentQuantity,
  amounts: readonly AmountQuantity[],
  ratioAt: (halfStep: number) => Ratio | null,
): { readonly ratio: Ratio; readonly agreement: Agreement } | null {
  const [first] = amounts;
  if (!first || amounts.some(({ unit }) => unit !== first.unit)) return null;
  const ratio = ratioAt(halfStep(first.unit, amounts));
  if (!ratio) return null;
  const agreement = comparePercent(printed, ratio);
  const coarse = agreement === "contradiction" ? ratioAt(coarseHalfStep(first.unit, amounts)) : null;
  const isExcused = coarse !== null && comparePercent(printed, coarse) !== "contradiction";
  const isVague =
    agreement === "rounding" && amounts.every(({ places }) => places === 0) && leavesAnything(printed, ratio);
  return { ratio, agreement: isExcused || isVague ? "loose" : agreement };
}

const WIDE = 2;

/** Few whole 万元 excuse nearly any percentage: 3 of 8 may be 29 % or 47 %. */
function leavesAnything(printed: PercentQuantity, { percent, low, high }: Ratio): boolean {
  return high.minus(low).gt(WIDE) && printed.value.minus(percent).abs().gt(1);
}

/** A percentage as a finding tells it. */
export function percentText(percent: Decimal): string {
  return percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}

/** What a percentage should be: a value only where all that the words allow come to the same, else `null`. */
export function proposedPercent(readings: readonly { readonly ratio: Ratio }[]): number | null {
  const [first, ...others] = new Set(readings.map(({ ratio }) => percentText(ratio.percent)));
  return first === undefined || others.length > 0 ? null : Number(first);
}
