import type { ScoreSheet } from "../../src/core/indicators/scoreSheet";
import { createTranslator } from "../../src/locales";
import { gradeText, nextGradeText, totalText } from "../../src/locales/scoreText";

type Total = Pick<ScoreSheet, "total" | "grade" | "nextGrade">;

const sheet = (total: ScoreSheet["total"], grade: string | null): ScoreSheet =>
  ({
    total,
    grade,
    nextGrade: { grade: "优", points: 2.13, isIncluded: true },
  }) satisfies Total as unknown as ScoreSheet;

test("a total tells its grade in the reader's language; where nothing can be computed there are no points to tell", async () => {
  const [zh, en] = await Promise.all([createTranslator("zh-CN"), createTranslator("en-US")]);
  const whole = sheet({ score: 87.87, outOf: 100, complete: true }, "良");
  expect(totalText(zh, whole)).toBe("总分 87.87 分（满分 100 分） 等级：良");
  expect(totalText(en, whole)).toBe("Total 87.87 of 100 points. Grade: good (良)");
  expect([nextGradeText(zh, whole), nextGradeText(en, whole)].join()).toContain("excellent (优)");
  expect(totalText(zh, sheet({ score: 5, outOf: 5, complete: false }, null))).toContain("这部分满分 5 分");
  expect(totalText(zh, sheet({ score: 0, outOf: 0, complete: false }, null))).not.toMatch(/\d/);
  expect(gradeText(en, "一等")).toBe("一等");
});
