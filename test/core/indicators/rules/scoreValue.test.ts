import Decimal from "decimal.js";
import fc from "fast-check";
import { scoreValue } from "../../../../src/core/indicators/rules/scoreValue";
import type { ValueScoring } from "../../../../src/core/indicators/rules/scoreValue";
import type { Band } from "../../../../src/core/indicators/systems/scoringSystem";
import { DEFAULT_SETTINGS } from "../../../../src/core/indicators/settings";
import type { StepMode } from "../../../../src/core/indicators/settings";

const cap: ValueScoring = { type: "cap_deduct", threshold: 100, step: 1, deduct: 0.5 };
const floor: ValueScoring = { type: "floor_deduct", threshold: 100, step: 5, deduct: 2 };
const twoSided: ValueScoring = { type: "two_sided_deduct", target: 100, step: 1, deduct: 1 };
const band = (
  from: number | null,
  to: number | null,
  points: number,
  fromIncluded = false,
  toIncluded = true,
): Band => ({
  from,
  from_incl: fromIncluded,
  to,
  to_incl: toIncluded,
  points,
});
const controlRate: ValueScoring = {
  type: "bands",
  bands: [band(null, 0, 5), band(0, 10, 4), band(10, 20, 3), band(20, 30, 2), band(30, null, 0)],
};
const satisfaction: ValueScoring = {
  type: "bands",
  bands: [
    band(90, null, 6, true, false),
    band(80, 90, 4, true, false),
    band(70, 80, 2, true, false),
    band(null, 70, 0, false, false),
  ],
};
const ratio: ValueScoring = { type: "ratio", full: 100, cap: true };
const ifOver: ValueScoring = { type: "ratio_if_over", full_if: "value<=100" };

function points(
  scoring: ValueScoring,
  weight: number,
  value: number | string,
  stepMode: StepMode = "whole",
): number | null {
  return scoreValue(scoring, weight, new Decimal(value), { ...DEFAULT_SETTINGS, stepMode })?.score.toNumber() ?? null;
}

test.each<[string, ValueScoring, number, number | string, number]>([
  ["cap: under", cap, 5, 64.29, 5],
  ["cap: exactly 100", cap, 5, 100, 5],
  ["cap: 100.01 is less than one step", cap, 5, 100.01, 5],
  ["cap: 101 is one step", cap, 5, 101, 4.5],
  ["cap: 108.70 is eight steps", cap, 5, "108.69565217391304348", 1],
  ["cap: exactly 110", cap, 5, 110, 0],
  ["cap: far over never goes below 0", cap, 5, 500, 0],
  ["cap: zero", cap, 5, 0, 5],
  ["cap: negative", cap, 5, -20, 5],
  ["floor: exactly 100", floor, 8, 100, 8],
  ["floor: 99.27 is less than one step", floor, 8, 99.27, 8],
  ["floor: exactly 95 is one step", floor, 8, 95, 6],
  ["floor: 94.99", floor, 8, 94.99, 6],
  ["floor: exactly 90", floor, 8, 90, 4],
  ["floor: zero", floor, 8, 0, 0],
  ["two-sided: on target", twoSided, 6, 100, 6],
  ["two-sided: 101", twoSided, 6, 101, 5],
  ["two-sided: 99", twoSided, 6, 99, 5],
  ["two-sided: 99.01", twoSided, 6, 99.01, 6],
  ["two-sided: 72.74", twoSided, 6, 72.74, 0],
  ["bands: 0", controlRate, 5, 0, 5],
  ["bands: 0.01", controlRate, 5, 0.01, 4],
  ["bands: exactly 10", controlRate, 5, 10, 4],
  ["bands: 10.01", controlRate, 5, 10.01, 3],
  ["bands: exactly 20", controlRate, 5, 20, 3],
  ["bands: exactly 30", controlRate, 5, 30, 2],
  ["bands: 30.01", controlRate, 5, 30.01, 0],
  ["satisfaction: exactly 90", satisfaction, 6, 90, 6],
  ["satisfaction: 89.99", satisfaction, 6, 89.99, 4],
  ["satisfaction: exactly 70", satisfaction, 6, 70, 2],
  ["satisfaction: 69.99", satisfaction, 6, 69.99, 0],
  ["ratio: 76", ratio, 10, 76, 7.6],
  ["ratio: 100", ratio, 10, 100, 10],
  ["ratio: 100.01 is capped", ratio, 10, 100.01, 10],
  ["ratio: zero", ratio, 10, 0, 0],
  ["ratio: negative", ratio, 10, -3, 0],
  ["in proportion if over: 100", ifOver, 5, 100, 5],
  ["in proportion if over: 125", ifOver, 5, 125, 4],
])("%s", (_, scoring, weight, value, expected) => {
  expect(points(scoring, weight, value)).toBe(expected);
});

test.each<[StepMode, number, number]>([
  ["whole", 102.5, 4],
  ["prorata", 102.5, 3.75],
  ["ceil", 102.5, 3.5],
  ["whole", 102, 4],
  ["prorata", 102, 4],
  ["ceil", 102, 4],
  ["ceil", 100.01, 4.5],
])("steps counted %s: %d % gives %d", (mode, value, expected) => {
  expect(points(cap, 5, value, mode)).toBe(expected);
});

test("the step mode that a system states wins over the setting", () => {
  expect(points({ ...cap, step_mode: "ceil" }, 5, 100.5, "prorata")).toBe(4.5);
});

test("a value between bands has no score", () => {
  expect(points({ type: "bands", bands: [band(0, 10, 5), band(20, 30, 2)] }, 5, 15)).toBeNull();
});

test.each<[ValueScoring, number, string, string, string]>([
  [cap, 5, "64.285714", "64.29", "≤ 100% → 5.00"],
  [cap, 5, "108.695652", "108.70", "> 100%：5 − 8 × 0.5 = 1.00"],
  [cap, 5, "150", "150.00", "> 100%：max(0, 5 − 50 × 0.5) = 0.00"],
  [cap, 5, "100.001", "100.001", "> 100%：5 − 0 × 0.5 = 5.00"],
  [floor, 8, "99.27", "99.27", "< 100%：8 − 0 × 2 = 8.00"],
  [controlRate, 5, "39.94", "39.94", "> 30% → 0.00"],
  [controlRate, 5, "10", "10.00", "> 0%，≤ 10% → 4.00"],
  [ratio, 10, "94.8549", "94.85", "10 × 94.85% = 9.49"],
  [ratio, 10, "120", "120.00", "min(10, 10 × 120.00%) = 10.00"],
])("the derivation carries the numbers", (scoring, weight, value, shown, trail) => {
  const scored = scoreValue(scoring, weight, new Decimal(value), DEFAULT_SETTINGS);
  expect([scored?.shown, scored?.trail]).toEqual([shown, trail]);
});

describe("laws", () => {
  const all: ValueScoring[] = [cap, floor, twoSided, controlRate, satisfaction, ratio, ifOver];
  const value = fc.double({ min: -500, max: 500, noNaN: true });
  const mode = fc.constantFrom<StepMode[]>("whole", "prorata", "ceil");

  test("0 ≤ score ≤ weight", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.double({ min: 0, max: 50, noNaN: true }),
        value,
        mode,
        (scoring, weight, x, stepMode) => {
          const score = points(scoring, weight, x, stepMode) ?? 0;
          const rounded = Math.round(weight * 100) / 100;
          return score >= 0 && score <= Math.max(weight, rounded);
        },
      ),
    );
  });

  test("ceilings fall, floors and ratios rise with the value", () => {
    fc.assert(
      fc.property(value, value, mode, (x, y, stepMode) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        const falls = [cap, controlRate, ifOver].every(
          (scoring) => (points(scoring, 5, low, stepMode) ?? 0) >= (points(scoring, 5, high, stepMode) ?? 0),
        );
        const rises = [floor, satisfaction, ratio].every(
          (scoring) => (points(scoring, 6, low, stepMode) ?? 0) <= (points(scoring, 6, high, stepMode) ?? 0),
        );
        return falls && rises;
      }),
    );
  });

  test("whole steps never take more than parts, parts never more than begun steps", () => {
    fc.assert(
      fc.property(fc.constantFrom(cap, floor, twoSided), value, (scoring, x) => {
        const [whole, prorata, ceil] = (["whole", "prorata", "ceil"] as const).map(
          (each) => points(scoring, 5, x, each) ?? 0,
        );
        return (whole ?? 0) >= (prorata ?? 0) && (prorata ?? 0) >= (ceil ?? 0);
      }),
    );
  });
});
