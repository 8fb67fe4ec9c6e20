import type { ScoreSheet } from "../../../src/core/indicators/scoreSheet";
import { composeReport } from "../../../src/core/report/composeReport";
import type { ReportOptions } from "../../../src/core/report/reportOptions";
import { plainReport } from "../../../src/core/report/plainText";
import { indicator, scoreSheetOf } from "./scoreSheetFixture";
import { seedAccounts } from "./seedAccounts";

function compose(scoreSheet: ScoreSheet | null, options: ReportOptions = {}) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport({ recognition, accounts: seedAccounts(), scoreSheet, findings: [] }, options);
}

test("a complete score with its grade, deductions with the user's reasons", () => {
  const { paragraphs } = plainReport(compose(scoreSheetOf()));
  expect(paragraphs).toContain("按《绩效评价指标表》评价，满分20分，综合得分19分，评价等级为“优”。");
  expect(paragraphs).toContain("1.“验收合格率”分值10分，得分9分，扣1分，原因：一个项目流标。");
});

test("a deduction without a reason is told, and its reason is missing", () => {
  const { paragraphs, gaps } = plainReport(
    compose(scoreSheetOf({ indicators: [indicator({ score: 9.87 }), indicator({ id: "b", name: "满意度" })] })),
  );
  expect(paragraphs).toContain("1.“预算执行率”分值10分，得分9.87分，扣0.13分。");
  expect(gaps.map((gap) => gap.what)).toContain("“预算执行率”扣分的原因");
});

test.each<[string, Partial<ScoreSheet>, RegExp]>([
  ["incomplete", { total: { score: 10, outOf: 10, complete: false } }, /2项指标中已能计算2项，10分中得10分/u],
  ["not confirmed", { system: { id: "x", title: "指标表", confirmed: false } }, /须先与本年度的评价通知核对确认/u],
])("%s: no score, no grade, no deduction, but a gap", (_, more, what) => {
  const { paragraphs, gaps } = plainReport(compose(scoreSheetOf(more)));
  expect(paragraphs.filter((text) => /综合得分|等级为|扣1分/u.test(text))).toEqual([]);
  expect(gaps.filter((gap) => what.test(gap.what))).toHaveLength(1);
});

test("charts of expenditure and scores told in words too; none where they are not wanted", () => {
  const charts = (options?: ReportOptions) =>
    compose(scoreSheetOf(), options).blocks.filter((block) => block.type === "chart");
  expect(charts().map((chart) => [chart.kind, chart.alternativeText])).toEqual([
    [
      "pie",
      "支出决算按功能分类构成：一般公共服务支出71.1万元，社会保障和就业支出4.38万元，医疗卫生与计划生育支出2.18万元。",
    ],
    ["bar", "绩效评价各部分得分：投入（10分）10分，产出（10分）9分。"],
  ]);
  expect(charts({ charts: false })).toEqual([]);
});
