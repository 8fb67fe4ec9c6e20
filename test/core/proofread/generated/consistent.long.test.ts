import { findingsIn } from "./findings";
import { generateReport, textOf } from "./reports";

const SEEDS = Array.from({ length: 30 }, (_, at) => at + 1);

test.each(SEEDS)("generated report %i, whose figures agree, is not accused of an error", (seed) => {
  const errors = findingsIn(textOf(generateReport(seed))).filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, variant, quote }) => `${rule}.${variant} ${quote}`)).toEqual([]);
});

test("the same seed gives the same report", () => {
  expect(textOf(generateReport(7))).toBe(textOf(generateReport(7)));
  expect(textOf(generateReport(7))).not.toBe(textOf(generateReport(8)));
});
