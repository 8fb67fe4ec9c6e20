import Decimal from "decimal.js";
import type { CurrencyUnit } from "../../../../src/core/amount/amount";
import { FEN_PER_UNIT } from "../../../../src/core/amount/amount";
import type { Random } from "./random";

/** How one unit writes its reports. */
export interface HouseStyle {
  readonly unit: CurrencyUnit;
  readonly decimals: number;
  /** 71.1 for 71.10. */
  readonly dropsZeros: boolean;
  readonly thousands: boolean;
  readonly percentDecimals: number;
  /** Percentages are computed from the printed amounts and not from those behind them. */
  readonly percentOfPrinted: boolean;
  readonly fullDigits: boolean;
  readonly halfMarks: boolean;
  readonly spaced: boolean;
  readonly quotes: readonly [string, string];
  /** Behind 其中 and between the parts of a list. */
  readonly colon: string;
  readonly listMark: string;
  readonly numbering: "chinese" | "mixed" | "flat";
  /** 2023年度 or 2023年. */
  readonly yearWord: string;
  readonly previousWords: readonly string[];
}

export function styleOf(random: Random): HouseStyle {
  const unit = random.pick<CurrencyUnit>(["万元", "万元", "万元", "万元", "元", "亿元"]);
  const decimals = { 万元: random.pick([2, 2, 2, 2, 1, 4, 6]), 元: 2, 亿元: random.pick([4, 6]), 千元: 2 }[unit];
  return {
    unit,
    decimals,
    dropsZeros: random.chance(0.25),
    thousands: random.chance(0.3),
    percentDecimals: random.pick([2, 2, 2, 1, 0]),
    percentOfPrinted: random.chance(0.4),
    fullDigits: random.chance(0.1),
    halfMarks: random.chance(0.2),
    spaced: random.chance(0.2),
    quotes: random.pick([
      ["“", "”"],
      ["“", "”"],
      ['"', '"'],
      ["", ""],
    ]),
    colon: random.pick(["：", "：", "，", ""]),
    listMark: random.pick(["，", "；", "、", "，"]),
    numbering: random.pick(["chinese", "mixed", "flat"]),
    yearWord: random.pick(["年度", "年"]),
    previousWords: random.pick([
      ["上年"],
      ["上年", "上年度"],
      ["去年"],
      ["上年决算数", "上年"],
      ["{year}年", "{year}年度"],
      ["{year}年决算数"],
      ["上年同期"],
    ]),
  };
}

/** An amount of 分 in the style's own unit, as printed; half-up. */
export function printed(style: HouseStyle, fen: number, unit: CurrencyUnit = style.unit): string {
  const decimals = unit === style.unit ? style.decimals : 2;
  const rounded = new Decimal(fen).div(FEN_PER_UNIT[unit]).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const plain = style.dropsZeros || rounded.isZero() ? rounded.toString() : rounded.toFixed(decimals);
  return style.thousands ? withThousands(plain) : plain;
}

/** The printed amount in 分: what the reader of the report has. */
export function asPrinted(style: HouseStyle, fen: number): number {
  return new Decimal(printed(style, fen).replaceAll(",", "")).times(FEN_PER_UNIT[style.unit]).toNumber();
}

export function percentage(style: HouseStyle, part: number, whole: number): string {
  const percent = new Decimal(part).times(100).div(whole);
  const rounded = percent.toDecimalPlaces(style.percentDecimals, Decimal.ROUND_HALF_UP);
  return style.dropsZeros ? rounded.toString() : rounded.toFixed(style.percentDecimals);
}

/** The written text in the style's digits and marks. */
export function typeset(style: HouseStyle, text: string): string {
  let set = text.replaceAll("“", style.quotes[0]).replaceAll("”", style.quotes[1]);
  if (style.halfMarks) set = set.replace(/[，：；（）]/gu, (mark) => HALF[mark] ?? mark);
  if (style.spaced) set = set.replace(/(?<=[\u4e00-\u9fa5])(\d[\d,.]*)(?=[万亿元%人个辆批])/gu, " $1 ");
  if (style.fullDigits) set = set.replace(/[\d%]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  return set;
}

const HALF: Readonly<Record<string, string>> = { "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" };

function withThousands(plain: string): string {
  const [whole = "", decimals] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
