import type { CellValue } from "../../../../src/core/workbook/snapshot";
import type { Variation } from "./variation";

/** 万元-based money (count of 0.01 万元) or 分 for books, per table unit: how many go into one of the unit, and decimals. */
const STEPS = {
  hundredYuan: { 元: [1 / 100, 2], 千元: [10, 1], 万元: [100, 2], 亿元: [1_000_000, 6] },
  fen: { 元: [100, 2], 千元: [100_000, 5], 万元: [1_000_000, 6], 亿元: [10_000_000_000, 10] },
} as const;

export type MoneyBase = keyof typeof STEPS;

/** The number that stands for `count` in the table's unit, as a person would type it. */
export function inTableUnit(count: number, variation: Variation, base: MoneyBase): number {
  const [divisor, decimals] = STEPS[base][base === "fen" ? "元" : variation.currencyUnit];
  return Number((count / divisor).toFixed(decimals));
}

export interface Dressed {
  readonly cell: CellValue;
  /** What the recogniser must read from it. */
  readonly number: number | null;
}

export function dressMoney(count: number, variation: Variation, base: MoneyBase): Dressed {
  const number = inTableUnit(count, variation, base);
  if (number === 0) {
    const zeros = { zero: [0, 0], blank: [null, null], dash: ["—", null], text: ["0.00", 0] } as const;
    const [cell, read] = zeros[variation.zeroForm];
    return { cell, number: read };
  }
  if (variation.numberForm === "number") return { cell: number, number };
  const [, decimals] = STEPS[base][base === "fen" ? "元" : variation.currencyUnit];
  const plain = number.toFixed(decimals);
  if (variation.numberForm === "text") return { cell: `${plain} `, number };
  const [whole = "", fraction = ""] = plain.split(".");
  return { cell: `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}${fraction && "."}${fraction}  `, number };
}

/** The same label as it is really typed. */
export function dressLabel(label: string, variation: Variation): string {
  let dressed = label;
  if (variation.spacedLabels && /^[\u4e00-\u9fff]{2}$/u.test(dressed)) {
    dressed = `${dressed.slice(0, 1)}${variation.seed % 2 ? "　" : "  "}${dressed.slice(1)}`;
  }
  if (variation.fullWidthDigits) {
    dressed = dressed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  return variation.brackets === "half"
    ? dressed.replaceAll("（", "(").replaceAll("）", ")")
    : dressed.replaceAll("(", "（").replaceAll(")", "）");
}

/** A header label, broken into two lines where it is long. */
export function dressHeader(label: string, variation: Variation): string {
  const dressed = dressLabel(label, variation);
  const middle = Math.floor(dressed.length / 2);
  return variation.wrappedHeader && dressed.length >= 6
    ? `${dressed.slice(0, middle)}\n${dressed.slice(middle)} `
    : dressed;
}

const CHINESE = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export function dressYear(variation: Variation): string {
  const digits = [...String(variation.year)];
  const chinese = digits.map((digit) => CHINESE[Number(digit)] ?? "").join("");
  const forms: Record<Variation["yearForm"], string> = {
    "2021年度": `${variation.year}年度`,
    "2021年": `${variation.year}年`,
    "2021 年": `${variation.year} 年`,
    "２０２１年度": `${digits.map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("")}年度`,
    二〇二一年度: `${chinese}年度`,
    "二○二一年": `${chinese.replaceAll("〇", "○")}年`,
  };
  return forms[variation.yearForm];
}
