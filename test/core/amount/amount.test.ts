import * as fc from "fast-check";
import type { CurrencyUnit } from "../../../src/core/amount/amount";
import { amountOf, fen, numberIn, percentage, sum } from "../../../src/core/amount/amount";
import { formatAmount } from "../../../src/core/amount/format";
import { numberOfText } from "../../../src/core/amount/parse";
import { compareWithTolerance, roundingTolerance } from "../../../src/core/amount/tolerance";

const units: CurrencyUnit[] = ["元", "千元", "万元", "亿元"];

describe("Amount", () => {
  test.each<[number, CurrencyUnit, number]>([
    [77.65, "万元", 77_650_000],
    [0.1 + 0.2, "元", 30],
    [1.005, "元", 101],
    [-1.005, "元", -101],
    [0.0000005, "万元", 1],
    [31214205.8, "元", 3_121_420_580],
    [12.3456789012, "亿元", 123_456_789_012],
  ])("%d %s is %d 分", (value, unit, expected) => {
    expect(amountOf(value, unit)).toBe(expected);
  });

  test("two decimals of any unit survive the way to 分 and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(...units), (hundredths, unit) => {
        const value = hundredths / 100;
        expect(numberIn(amountOf(value, unit), unit)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("a sum does not depend on the order of its parts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (parts) => {
        const amounts = parts.map(fen);
        expect(sum(amounts)).toBe(sum([...amounts].reverse()));
      }),
    );
  });

  test("an amount beyond the safe integers is a typed error, not a wrong number", () => {
    expect(() => amountOf(1e9, "亿元")).toThrow(expect.objectContaining({ code: "amountOutOfRange" }));
  });
});

describe("尾差 (I01)", () => {
  test("three parts in 万元 may be 0.02 off", () => {
    expect(roundingTolerance(3, "万元")).toBe(amountOf(0.02, "万元"));
    const printed = amountOf(77.65, "万元");
    expect(compareWithTolerance(printed, amountOf(77.66, "万元"), 3, "万元")).toBe("roundingDifference");
    expect(compareWithTolerance(printed, amountOf(77.67, "万元"), 3, "万元")).toBe("roundingDifference");
    expect(compareWithTolerance(printed, amountOf(77.68, "万元"), 3, "万元")).toBe("contradiction");
  });

  test("元 is exact", () => {
    expect(compareWithTolerance(fen(100), fen(101), 50, "元")).toBe("contradiction");
  });
});

describe("text", () => {
  test.each([
    ["1,234.50 ", 1234.5],
    ["１２３．４５", 123.45],
    ["（5.20）", -5.2],
    ["－5.20", -5.2],
    ["94.85%", 0.9485],
    ["'764.66", 764.66],
    ["＇1,234.50", 1234.5],
    ["’-5.20", -5.2],
    ["'", null],
    ["'2021年", null],
    ["764.66'", null],
    ["—", null],
    ["", null],
    ["12,34", null],
    ["2021年", null],
    ["1/2", null],
  ])("%j is %p", (text, expected) => {
    expect(numberOfText(text)).toBe(expected);
  });

  test("amounts print half-up, grouped or trimmed", () => {
    expect(formatAmount(amountOf(71.1, "万元"), "万元")).toBe("71.10");
    expect(formatAmount(amountOf(71.1, "万元"), "万元", { trim: true })).toBe("71.1");
    expect(formatAmount(amountOf(100, "万元"), "万元", { trim: true })).toBe("100");
    expect(formatAmount(amountOf(1234567.5, "元"), "元", { grouped: true })).toBe("1,234,567.50");
    expect(formatAmount(fen(-4), "元", { decimals: 1 })).toBe("0.0");
  });

  test("a rate has no value on a zero base", () => {
    expect(percentage(fen(5), fen(0))).toBeNull();
    expect(percentage(9, 14)?.toNumber()).toBe(64.29);
  });
});
