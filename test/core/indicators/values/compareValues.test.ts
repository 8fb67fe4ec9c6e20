import fc from "fast-check";
import { compareValues } from "../../../../src/core/indicators/values/compareValues";
import { parseValue } from "../../../../src/core/forms/values/targetValue";
import { DEFAULT_SETTINGS } from "../../../../src/core/indicators/settings";
import type { ScoreSettings } from "../../../../src/core/indicators/settings";
import type { CellValue } from "../../../../src/core/workbook/snapshot";

function compare(
  target: CellValue,
  actual: CellValue,
  {
    weight = 10,
    settings = {},
    isCost = false,
    hasReason = false,
  }: { weight?: number; settings?: Partial<ScoreSettings>; isCost?: boolean; hasReason?: boolean } = {},
) {
  const rules = { weight, settings: { ...DEFAULT_SETTINGS, ...settings }, isCost, hasReason };
  return compareValues(parseValue(target, { year: 2023 }), parseValue(actual, { year: 2023 }), rules);
}

function points(target: CellValue, actual: CellValue, options: Parameters<typeof compare>[2] = {}) {
  const compared = compare(target, actual, options);
  return compared.type === "scored" ? compared.score.toNumber() : compared.type;
}

function codes(target: CellValue, actual: CellValue, options: Parameters<typeof compare>[2] = {}) {
  const compared = compare(target, actual, options);
  return "notes" in compared ? compared.notes.map((note) => note.code) : [];
}

test.each<[string, CellValue, CellValue, number | string]>([
  ["≥ met", "≥95%", "97%", 10],
  ["≥ exactly", "≥95%", "95%", 10],
  ["≥ missed", "≥95%", "90%", 9.47],
  ["≥ zero", "≥95%", "0%", 0],
  ["≥ negative never goes below 0", "≥5%", "-3%", 0],
  ["> at the border is not met, the ratio is 1", "＞95%", "95%", 10],
  ["= met", "=100%", "100%", 10],
  ["= missed", "=100%", "98%", 9.8],
  ["= exceeded takes nothing off", "=100%", "120%", 10],
  ["= 0 met", "=0起", "0起", 10],
  ["= 0 exceeded", "=0起", "1起", 0],
  ["bare number missed", "1054条", "1000条", 9.49],
  ["≤ met", "≤11万元", "10.5万元", 10],
  ["≤ exactly", "≤11万元", "11万元", 10],
  ["≤ missed", "≤10万元", "15万元", 6.67],
  ["≤ 0 missed has no ratio", "≤0起", "1起", "manual"],
  ["≥ 0 missed has no ratio", "≥0%", "-1%", "manual"],
  ["units of money are converted", "≤11万元", "110000元", 10],
  ["万份 and 份", "≥18万份", "90000份", 5],
  ["a unit on one side only", "≥50个", 50, 10],
  ["different units", "≥50篇", "50条", "manual"],
  ["人 and 人次 differ", "≥50人次", "50人", "manual"],
  ["a percent-formatted cell", "≥95%", 0.97, 10],
  ["a percent-formatted cell, missed", "≥95%", 0.9, 9.47],
  ["a percentage typed without its format", "≥95%", 90, 9.47],
  ["near 1 both readings are possible", "≥1.5%", 1.2, "manual"],
  ["1.2 may be 120 % or 1.2 %", "≥95%", 1.2, "manual"],
  ["a fraction stored as text", "≥95%", "0.97", 10],
  ["a percentage stored as text", "≥95%", "90", 9.47],
  ["two cells compare as they are", 0.95, 0.9, 9.47],
  ["range met", "95%~98%", "96%", 10],
  ["range missed", "95%~98%", "90%", "manual"],
  ["deadline met by the month", "2023年12月底前", "2023年11月", 10],
  ["deadline met on the day", "12月31日前", "12月31日", 10],
  ["deadline missed", "9月底前完成", "10月8日", "manual"],
  ["deadline too coarse to tell", "9月15日前", "9月", "manual"],
  ["12月前: done in December cannot be told", "2023年12月前", "2023年12月5日", "manual"],
  ["12月前: done in November is in time", "2023年12月前", "2023年11月20日", 10],
  ["deadline and an Excel date", "2023年12月底前", 45199, 10],
  ["deadline and the year's own word", "9月底前完成", "按时完成", "qualitative"],
  ["deadline and a number", "9月底前完成", "3次", "missing"],
  ["qualitative", "提高", "有所提高", "qualitative"],
  ["number wanted, text given", "≥95%", "达标", "missing"],
  ["no actual", "≥95%", null, "missing"],
  ["no target", null, "95%", "missing"],
  ["several numbers", "≥3次", "培训3期、120人次", "manual"],
])("%s: %s against %s", (_, target, actual, expected) => {
  expect(points(target, actual)).toBe(expected);
});

test("both customary reverse formulas: t = 10, a = 15, w = 10", () => {
  expect(points("≤10", "15", { settings: { reverseFormula: "ratio" } })).toBe(6.67);
  expect(points("≤10", "15", { settings: { reverseFormula: "linear" } })).toBe(5);
  expect(points("≤10", "20", { settings: { reverseFormula: "linear" } })).toBe(0);
  expect(points("≤10", "25", { settings: { reverseFormula: "linear" } })).toBe(0);
});

test("a cost without a sign is a ceiling, and that is said", () => {
  expect(points("11万元", "12万元", { isCost: true })).toBe(9.17);
  expect(points("11万元", "10万元", { isCost: true })).toBe(10);
  expect(codes("11万元", "10万元", { isCost: true })).toContain("costCeilingAssumed");
});

test.each([
  ["129.9%", []],
  ["130%", ["overFulfilled"]],
  ["160%", ["overFulfilled"]],
])("over-fulfilment of =100%% by %s", (actual, expected) => {
  expect(codes("=100%", actual)).toEqual(expected);
});

test("over-fulfilment with a reason is only remarked", () => {
  expect(codes("≥10次", "20次", { hasReason: true })).toEqual(["overFulfilledExplained"]);
});

test.each<[CellValue, CellValue, string]>([
  ["≥95%", "90%", "90% ÷ 95% × 10 = 9.47"],
  ["≥95%", 0.97, "97% ≥ 95% → 10.00"],
  ["≤10万元", "15万元", "10万元 ÷ 15万元 × 10 = 6.67"],
  ["≤11万元", "120000元", "110000元 ÷ 120000元 × 10 = 9.17"],
  ["≥50个", 40, "40个 ÷ 50个 × 10 = 8.00"],
  ["9月底前完成", "8月15日", "2023-08-15 ≤ 2023-09-30 → 10.00"],
])("derivation of %s against %s", (target, actual, expected) => {
  const compared = compare(target, actual);
  expect(compared.type === "scored" && compared.derivation).toBe(expected);
});

describe("laws", () => {
  const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100);

  test("0 ≤ score ≤ weight", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("≥", "≤", "="),
        number,
        number,
        fc.constantFrom("ratio" as const, "linear" as const),
        (sign, t, a, reverseFormula) => {
          const score = points(`${sign}${t}`, `${a}`, { settings: { reverseFormula } });
          return typeof score === "string" || (score >= 0 && score <= 10);
        },
      ),
    );
  });

  test("≥ rises and ≤ falls with the actual value", () => {
    const positive = fc.integer({ min: 1, max: 10_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.constantFrom("ratio" as const, "linear" as const),
        (t, a, b, reverseFormula) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const at = (sign: string, value: number) =>
            Number(points(`${sign}${t}`, `${value}`, { settings: { reverseFormula } }));
          return at("≥", low) <= at("≥", high) && at("≤", low) >= at("≤", high);
        },
      ),
    );
  });
});
