import type { Amount, CurrencyUnit } from "./amount";
import { fen } from "./amount";

/**
 * 尾差: published tables are in 万元 with two decimals, each cell rounded by itself, so a sum of `parts` printed
 * numbers may differ from the printed total by at most 0.005 × (parts + 1) of the unit. 元 columns are exact.
 * Source: docs/glossary.md, 尾差; rule I01.
 */
export function roundingTolerance(parts: number, unit: CurrencyUnit): Amount {
  const halfStep: Record<CurrencyUnit, number> = { 元: 0, 千元: 500, 万元: 5_000, 亿元: 50_000_000 };
  return fen(halfStep[unit] * (parts + 1));
}

export type Agreement = "equal" | "roundingDifference" | "contradiction";

/** How a printed total stands to the sum of its printed parts. */
export function compareWithTolerance(printed: Amount, computed: Amount, parts: number, unit: CurrencyUnit): Agreement {
  if (printed === computed) return "equal";
  return Math.abs(printed - computed) <= roundingTolerance(parts, unit) ? "roundingDifference" : "contradiction";
}
