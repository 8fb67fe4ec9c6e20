import Decimal from "decimal.js";
import type { Amount, CurrencyUnit } from "./amount";
import { inUnit } from "./amount";

export interface AmountFormat {
  /** Decimals shown, rounded half-up. Default 2. */
  readonly decimals?: number;
  /** Drop trailing zeros (71.10 → 71.1). Default false. */
  readonly trim?: boolean;
  /** Thousands separators (GB/T 15835: tables use them, running text keeps one style). Default false. */
  readonly grouped?: boolean;
}

/** An Amount as text in `unit`, without the unit's name: 77.65, 1,234.50. */
export function formatAmount(amount: Amount, unit: CurrencyUnit, format: AmountFormat = {}): string {
  return formatDecimal(inUnit(amount, unit), format);
}

/** A decimal number as text, half-up; shared by amounts, rates and scores. */
export function formatDecimal(value: Decimal | number, format: AmountFormat = {}): string {
  const rounded = new Decimal(value).toDecimalPlaces(format.decimals ?? 2, Decimal.ROUND_HALF_UP);
  const fixed = (rounded.isZero() ? new Decimal(0) : rounded).toFixed(format.decimals ?? 2);
  const text = format.trim && fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  if (!format.grouped) return text;
  const [whole = "", fraction] = text.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
