import Decimal from "decimal.js";
import fc from "fast-check";
import { FORM_GRADES } from "../../../src/core/indicators/systems/grades";
import type { IndicatorScore } from "../../../src/core/indicators/scoreSheet";
import { gradeOf, totalOf } from "../../../src/core/indicators/total";

test.each([
  [100, "优"],
  [90, "优"],
  [89.99, "良"],
  [89.5, "良"],
  [80, "良"],
  [79.99, "中"],
  [60, "中"],
  [59.99, "差"],
  [0, "差"],
])("%d points are %s", (points, grade) => {
  expect(gradeOf(new Decimal(points), FORM_GRADES)).toBe(grade);
});

test("a system may bring its own grades (2011–2019: 优秀、良好、合格、不合格)", () => {
  const own = [
    { grade: "优秀", min: 90, min_incl: true, max: 100, max_incl: true },
    { grade: "良好", min: 75, min_incl: true, max: 90, max_incl: false },
    { grade: "不合格", min: 0, min_incl: true, max: 75, max_incl: false },
  ];
  expect(gradeOf(new Decimal(75), own)).toBe("良好");
});

function indicator(weight: number, points: number | null, status: IndicatorScore["status"] = "scored"): IndicatorScore {
  return {
    id: `${weight}`,
    name: "",
    level1: "",
    level2: "",
    weight,
    value: null,
    score: points,
    status: points === null && status === "scored" ? "needsInput" : status,
    derivation: "",
    inputs: [],
    missing: [],
    notes: [],
    stated: null,
    reason: null,
  };
}

const rules = { total: 100, grades: FORM_GRADES, usable: true };

test("a system that is only a part never gives a total, even with everything scored", () => {
  const summed = totalOf([indicator(100, 98)], { ...rules, usable: false });
  expect(summed).toEqual({
    total: { score: 98, outOf: 100, complete: false },
    grade: null,
    notes: [{ code: "systemIncomplete", params: {} }],
  });
});

test("nothing scored is 0 of 0", () => {
  expect(totalOf([indicator(100, null)], rules).total).toEqual({ score: 0, outOf: 0, complete: false });
});

test("if nothing applies there is no total", () => {
  expect(totalOf([indicator(100, null, "notApplicable")], rules).total.complete).toBe(false);
});

test("what is only for information does not count", () => {
  const fact: IndicatorScore = { ...indicator(0, 0), informationOnly: true };
  expect(totalOf([indicator(100, 91), fact], rules)).toMatchObject({
    total: { score: 91, outOf: 100, complete: true },
    grade: "优",
  });
});

test("the total is the sum of its parts, without binary noise, and never above its weights", () => {
  const part = fc
    .tuple(fc.integer({ min: 0, max: 2000 }), fc.boolean())
    .chain(([hundredths, known]) =>
      fc.integer({ min: 0, max: hundredths }).map((points) => indicator(hundredths / 100, known ? points / 100 : null)),
    );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const { total } = totalOf(parts, rules);
      const hundredths = parts.reduce((sum, each) => sum + Math.round((each.score ?? 0) * 100), 0);
      return (
        Math.round(total.score * 100) === hundredths && total.score === hundredths / 100 && total.score <= total.outOf
      );
    }),
  );
});

test.each([
  [87.87, "优", 2.13],
  [79.5, "良", 0.5],
  [0, "中", 60],
])("%d points lack some to the next grade", (points, grade, lacking) => {
  const { nextGrade } = totalOf([indicator(100, points)], rules);
  expect(nextGrade).toEqual({ grade, points: lacking, isIncluded: true });
});

test("the points that lack to the next grade are just enough for it; in the best one, or without a total, none is told", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8999 }), (cents) => {
      const score = cents / 100;
      const { nextGrade } = totalOf([indicator(100, score)], rules);
      if (!nextGrade) throw new Error("below 90 there is a better grade");
      const enough = new Decimal(score).plus(nextGrade.points);
      expect(gradeOf(enough, FORM_GRADES)).toBe(nextGrade.grade);
      expect(gradeOf(enough.minus("0.01"), FORM_GRADES)).not.toBe(nextGrade.grade);
    }),
  );
  expect(totalOf([indicator(100, 90)], rules).nextGrade).toBeUndefined();
  expect(totalOf([indicator(100, null)], rules).nextGrade).toBeUndefined();
});
