import Decimal from "decimal.js";
import type { Amount, CurrencyUnit } from "../amount/amount";
import { amountOf, FEN_PER_UNIT } from "../amount/amount";
import { lazy } from "../cache";
import { unitWords } from "../lexicon/units";
import { pattern } from "../lexicon/words";

interface QuantityBase {
  /** As printed, with its unit. */
  readonly written: string;
  readonly value: Decimal;
  /** Decimals printed. */
  readonly decimals: number;
  readonly start: number;
  readonly end: number;
}

export interface AmountQuantity extends QuantityBase {
  readonly kind: "amount";
  readonly unit: CurrencyUnit;
  readonly amount: Amount;
  /** Decimals that the amount is exact to: more than are printed where the document drops trailing zeros. */
  readonly places: number;
}

export interface PercentQuantity extends QuantityBase {
  readonly kind: "percent";
}

export interface CountQuantity extends QuantityBase {
  readonly kind: "count";
  /** 人, 名, 个, 辆, 批次 …; 百分点 for percentage points. */
  readonly measure: string;
}

export type Quantity = AmountQuantity | PercentQuantity | CountQuantity;

/** Published amounts are in 万元 with two decimals. */
const PUBLISHED_UNIT = "万元";
const PUBLISHED_PLACES = 2;
const AMOUNT = /\d\.(\d+)万元/g;
const ENOUGH = 3;

/**
 * Does a document print 71.1 for 71.10? Then 6万元 is as exact as 6.35万元. It does where several amounts have two
 * decimals, others fewer, and none of either ends with a 0.
 */
export function dropsTrailingZeros(plain: string): boolean {
  const decimals = [...plain.matchAll(AMOUNT)].map(([, written = ""]) => written);
  return (
    decimals.every((written) => !written.endsWith("0") || /^0+$/.test(written)) &&
    decimals.filter((written) => written.length === PUBLISHED_PLACES && !/^0+$/.test(written)).length >= ENOUGH &&
    decimals.some((written) => written.length < PUBLISHED_PLACES)
  );
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** A minus counts behind words that a number follows; else it may be a dash. */
const MINUS = String.raw`(?:(?<=增长|下降|上升|增加|减少|增幅|降幅|为|是|:)[-−])?`;
/** 年初预算为0，支出决算为…: nothing is nothing in any unit, and is often printed without one. */
const BARE_ZERO = String.raw`(?<=(?:预算|决算|支出|收入|费|资金|金额)数?(?:为|是))0(?:\.0+)?(?=[,;。(]|$)`;
const quantity = lazy(
  () => new RegExp(String.raw`(?<![\d.A-Za-z~—])(?<!-)(?:(${MINUS})(${NUMBER})(${unitWords()})|${BARE_ZERO})`, "gu"),
);

/** Letters of the longest word that makes a number say which one. */
const LONGEST_PLACE = 2;

/** Every number with a unit in a plain text, in order. What bears no unit is not read (0 apart), nor what says which one (附件3 项目…). */
export function quantitiesIn(plain: string, dropsZeros = false): Quantity[] {
  return [...plain.matchAll(quantity())].flatMap((match): Quantity[] => {
    const [written, minus = "", number = written, unit = PUBLISHED_UNIT] = match;
    const digits = `${minus === "" ? "" : "-"}${number.replaceAll(",", "")}`;
    // Longer than any budget: not an amount, and more than a cell can hold exactly.
    if (digits.length > 15) return [];
    if (pattern("number.ofPlace").test(plain.slice(Math.max(0, match.index - LONGEST_PLACE), match.index))) return [];
    const base: QuantityBase = {
      written,
      value: new Decimal(digits),
      decimals: digits.split(".")[1]?.length ?? 0,
      start: match.index,
      end: match.index + written.length,
    };
    if (unit === "%") return [{ ...base, kind: "percent" as const }];
    if (!isCurrency(unit)) return [{ ...base, kind: "count" as const, measure: unit }];
    const places = dropsZeros && unit === PUBLISHED_UNIT ? Math.max(base.decimals, PUBLISHED_PLACES) : base.decimals;
    return [{ ...base, kind: "amount" as const, unit, amount: amountOf(Number(digits), unit), places }];
  });
}

/** 万元, 人, %: what stands behind the number. */
export function unitWritten(quantity: Quantity): string {
  return quantity.kind === "amount" ? quantity.unit : quantity.kind === "count" ? quantity.measure : "%";
}

function isCurrency(unit: string): unit is CurrencyUnit {
  return unit in FEN_PER_UNIT;
}
