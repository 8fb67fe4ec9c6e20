import Decimal from "decimal.js";

/**
 * Shares of the sum in percent, to one decimal, that add up to 100 exactly (largest remainder): what a reader adds up.
 * `null` where they cannot: a negative part, or nothing at all.
 */
export function wholeShares(values: readonly number[]): readonly number[] | null {
  const sum = values.reduce((total, value) => total.plus(value), new Decimal(0));
  if (sum.lte(0) || values.some((value) => value < 0)) return null;
  const exact = values.map((value) => new Decimal(value).times(1000).div(sum));
  const floors = exact.map((share) => share.floor());
  const left = 1000 - floors.reduce((total, share) => total + share.toNumber(), 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share.minus(floors[index] ?? 0) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((share, index) =>
    share
      .plus(raised.has(index) ? 1 : 0)
      .div(10)
      .toNumber(),
  );
}
