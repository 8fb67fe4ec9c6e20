import Decimal from "decimal.js";
import type { RoleCell } from "../../layout/recognisedTable";

/**
 * A printed rate in percent, two decimals. Rates stand in forms as fractions with a percent format (0.9485), as text with a
 * percent sign, or as bare percent (94.85). Without the sign a number up to 3 is a fraction: no execution or staffing rate is
 * 3 % or 300 %.
 */
export function printedPercent({ value, number }: RoleCell & { readonly number: number }): number {
  const isFraction = (typeof value === "string" && /[%％]/u.test(value)) || Math.abs(number) <= 3;
  const percent = isFraction ? new Decimal(number).times(100) : new Decimal(number);
  return percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
}
