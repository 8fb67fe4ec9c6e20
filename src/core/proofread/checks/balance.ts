import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";

/** A whole number: 24,450 of 24,450,800.00 is none, 300.00 of 300.00,301.00 is one. */
const NUMBER = String.raw`(\d+\.\d+|\d{1,3}(?:,\d{3})+\.\d+|(?:\d{1,3}(?:,\d{3})+|\d+)(?!,\d{3}(?!\d)))(?![\d.])`;

interface Balance {
  readonly rule: string;
  readonly variant: string;
  readonly pattern: RegExp;
}

/** Two numbers that must be one by what they are: the totals of both sides, one year's spending in two views. */
const BALANCES: readonly Balance[] = [
  // B01 收入总计 = 支出总计, both named in one breath or one after the other.
  {
    rule: "B01",
    variant: "totals",
    pattern: new RegExp(
      `收入?[、,和]?支出?(?:决算)?总计(?:各|均|分别)(?:为|是)?${NUMBER}(?:万元|元)?[,、和]${NUMBER}(?:万元|元)`,
      "gu",
    ),
  },
  // F05 按收入性质分 = 按支出性质分.
  {
    rule: "F05",
    variant: "natures",
    pattern: new RegExp(`按收入性质分(?:合计)?:?${NUMBER}[^。]{0,12}?按支出性质分(?:合计)?:?${NUMBER}`, "gu"),
  },
];

/** Written sides that must be equal and are not. */
export const checkBalances: Check = ({ passages }) => {
  const pieces = passages.flatMap((passage, at) => {
    const next = passages[at + 1];
    const joined = next && next.plain.length < 60 ? `${passage.plain}${next.plain}` : passage.plain;
    return [{ passage, text: joined, own: passage.plain.length }];
  });
  return pieces.flatMap(({ passage, text, own }) =>
    BALANCES.flatMap(({ rule, variant, pattern }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const [first, second] = [match[1] ?? "", match[2] ?? ""].map(
          (written) => new Decimal(written.replaceAll(",", "")),
        );
        if (match.index >= own || !first || !second || first.eq(second)) return [];
        return [
          foundAt(passage, passage.written.trim().slice(0, 200), rule, "error", {
            variant,
            params: {
              first: first.toString(),
              second: second.toString(),
              difference: first.minus(second).abs().toString(),
            },
            expected: first.toNumber(),
            actual: second.toNumber(),
          }),
        ];
      }),
    ),
  );
};
