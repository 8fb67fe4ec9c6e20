import Decimal from "decimal.js";
import { formatDecimal } from "../../amount/format";

/** Points to two decimals, half-up, once at the end. */
export function roundPoints(points: Decimal): Decimal {
  return points.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** Rounded points with 0 ≤ points ≤ weight, whatever a rule says. */
export function finalPoints(points: Decimal, weight: number): Decimal {
  return Decimal.max(0, Decimal.min(roundPoints(points), weight));
}

/** 5 → 5.00 */
export function pointsText(points: Decimal | number): string {
  return formatDecimal(points);
}

/** A number as people write it: no trailing zeros, − for negatives. */
export function plainNumber(value: Decimal | number): string {
  const number = new Decimal(value);
  return number.isNegative() && !number.isZero() ? `−${number.abs().toFixed()}` : number.abs().toFixed();
}

/** The fewest decimals (two at least) with which the shown value falls on the same side of every border. */
export function valueText(value: Decimal, borders: readonly Decimal[]): string {
  for (let decimals = 2; decimals < 10; decimals += 1) {
    const shown = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
    if (borders.every((border) => shown.cmp(border) === value.cmp(border)))
      return formatDecimal(shown, { decimals }).replace("-", "−");
  }
  return plainNumber(value);
}
