import Decimal from "decimal.js";
import { BudgetReportError } from "../errors";

/** Money as an integer count of 分 (0.01 元). Sums and comparisons never touch floating point. */
export type Amount = number & { readonly __unit: "fen" };

/** The unit that a table states its amounts in. */
export type CurrencyUnit = "元" | "千元" | "万元" | "亿元";

export const FEN_PER_UNIT: Readonly<Record<CurrencyUnit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
};

export const ZERO = 0 as Amount;

/** 1 万亿元 in 分: no budget unit has more, so the unit must be wrong; and sums of such amounts stay exact. */
export const GREATEST_AMOUNT = 1e14 as Amount;

/** No number beyond this is an amount in any unit: a hundredth of it could not be told any more. */
export const GREATEST_NUMBER = 9e13;

/** An integer count of 分 as an Amount. @throws BudgetReportError amountOutOfRange beyond ±90 万亿元. */
export function fen(count: number): Amount {
  if (!Number.isSafeInteger(count)) throw new BudgetReportError("amountOutOfRange", { value: String(count) });
  return (count === 0 ? 0 : count) as Amount;
}

/**
 * A cell's number in the table's unit to an Amount, half-up to the 分 (财务口径, symmetric for negatives).
 * Excel keeps 15 significant digits: noise behind them (0.1 + 0.2) is dropped first.
 */
export function amountOf(value: number, unit: CurrencyUnit): Amount {
  const factor = FEN_PER_UNIT[unit];
  const scaled = value * factor;
  const nearest = Math.round(scaled);
  // The quick road: the product is an integer but for the noise of one multiplication.
  if (Math.abs(scaled) < 1e13 && Math.abs(scaled - nearest) < 1e-3) return fen(nearest);
  const exact = new Decimal(value.toPrecision(15)).times(factor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return fen(exact.toNumber());
}

export function sum(amounts: Iterable<Amount>): Amount {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

export function add(a: Amount, b: Amount): Amount {
  return fen(a + b);
}

export function subtract(a: Amount, b: Amount): Amount {
  return fen(a - b);
}

export function absolute(a: Amount): Amount {
  return fen(Math.abs(a));
}

/** The Amount as a decimal number of `unit`, exact. */
export function inUnit(amount: Amount, unit: CurrencyUnit): Decimal {
  return new Decimal(amount).div(FEN_PER_UNIT[unit]);
}

/** The Amount as a JSON number of `unit` (at most 10 decimals, no binary noise). */
export function numberIn(amount: Amount, unit: CurrencyUnit): number {
  return inUnit(amount, unit).toDecimalPlaces(10).toNumber();
}

/**
 * `part / whole` as a percentage, rounded half-up once at the end.
 * @returns `null` where the base is 0: a rate on a zero base does not exist.
 */
export function percentage(part: Amount | number, whole: Amount | number, decimals = 2): Decimal | null {
  if (whole === 0) return null;
  return new Decimal(part).times(100).div(whole).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}
