import type { ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import { composeReport } from "../../../../src/core/report/composeReport";
import type { ReportModel } from "../../../../src/core/report/reportModel";
import { gapText } from "../../../../src/core/report/prose/labels";
import type { ReportOptions } from "../../../../src/core/report/reportOptions";
import { NO_CHANGE } from "../../../../src/core/report/outline/outlineChange";
import { plainReport } from "../../../../src/core/report/plainText";
import { indicator, scoreSheetOf } from "../scoreSheetFixture";
import { refOf } from "../accountsFixture";
import { seedAccounts } from "../seedAccounts";

function compose(scoreSheet: ScoreSheet | null, options: ReportOptions = {}) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport({ recognition, accounts: seedAccounts(), scoreSheet, findings: [] }, options);
}

/** The texts of the section with this heading. */
function told(model: ReportModel, heading: string): string[] {
  const at = model.blocks.findIndex((block) => block.type === "heading" && block.text === heading);
  const rest = model.blocks.slice(at + 1);
  const end = rest.findIndex(({ type }) => type === "heading");
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((block) => {
    if (block.type === "gap") return [gapText(block.gap.what)];
    return block.type === "paragraph" ? [block.spans.map(({ text }) => text).join("")] : [];
  });
}

const INDICATORS = "部门整体支出绩效情况";
const PROBLEMS = "存在的主要问题";

test("a reason stands once, with its indicator; the section of problems names the indicators and where the reasons are", () => {
  const model = compose(scoreSheetOf());
  expect(told(model, INDICATORS).join()).toContain("验收合格率分值10分，得9分，扣1分，原因：一个项目流标");
  expect(told(model, PROBLEMS)).toContain("评价中扣分的指标：验收合格率扣1分，扣分原因见“部门整体支出绩效情况”部分。");
  const words = model.blocks.flatMap((block) =>
    block.type === "paragraph" ? block.spans.map(({ text }) => text) : [],
  );
  expect(words.join("").split("一个项目流标")).toHaveLength(2);
});

test("an indicator that is a whole 一级指标 tells what it lost and why, or asks for it right there", () => {
  const itself = (more: object) =>
    scoreSheetOf({
      indicators: [
        indicator({ id: "execution", level1: "预算执行率", score: 9.87, ...more }),
        indicator({ id: "b", name: "满意度", level1: "满意度指标" }),
      ],
    });
  const said = { remark: { cause: "年末资金尚未支付。", by: "张三", at: "2024-03-01" } };
  expect(told(compose(itself(said)), INDICATORS)).toContain(
    "预算执行率分值10分，得分9.87分，得分率98.70%，扣0.13分，原因：年末资金尚未支付。",
  );
  const open = compose(itself({}));
  expect(told(open, INDICATORS)).toContain("【待补充：“预算执行率”扣分的原因】");
  expect(told(open, PROBLEMS)).not.toContain("【待补充：“预算执行率”扣分的原因】");
});

test("where no section tells the indicators, the reasons stand with the deductions", () => {
  const model = compose(scoreSheetOf(), {
    outlineChanges: { "daoxian-nine": { ...NO_CHANGE, dropped: ["performance"] } },
  });
  expect(told(model, PROBLEMS)).toEqual(
    expect.arrayContaining(["评价扣分情况：", "“验收合格率”分值10分，得分9分，扣1分，原因：一个项目流标。"]),
  );
});

test("a complete score with its grade", () => {
  const { paragraphs } = plainReport(compose(scoreSheetOf()));
  expect(paragraphs).toContain("按《绩效评价指标表》评价，满分20分，综合得分19分，评价等级为“优”。");
});

test("a deduction without a reason is told, and its reason is missing", () => {
  const { paragraphs, gaps } = plainReport(
    compose(scoreSheetOf({ indicators: [indicator({ score: 9.87 }), indicator({ id: "b", name: "满意度" })] })),
  );
  expect(paragraphs).toContain("“预算执行率”分值10分，得分9.87分，扣0.13分。");
  expect(gaps.map((gap) => gap.what)).toContain("“预算执行率”扣分的原因");
});

const UNFINISHED = { score: 10, outOf: 10, complete: false };

test.each<[string, Partial<ScoreSheet>, RegExp]>([
  [
    "data are missing: which indicators wait for them",
    { indicators: [indicator(), indicator({ id: "b", name: "验收合格率", status: "needsInput", score: null })] },
    /2项指标中已能计算1项，10分中得10分；尚不能计分：“验收合格率”/u,
  ],
  [
    "every filled line is scored, but the weights do not reach full marks; a line of no weight does not count",
    {
      indicators: [indicator(), indicator({ id: "b", name: "人员控制率", informationOnly: true })],
      notes: [{ code: "weightsNotTotal", params: { sum: 10, total: 100 } }],
    },
    /只填有“预算执行率”，分值合计10分，不是100分/u,
  ],
  ["the system itself is not complete", {}, /不完整，不能得出总分/u],
])("incomplete, because %s: no score, no grade, no deduction, but a gap with its reason", (_, changes, gap) => {
  const { paragraphs, gaps } = plainReport(compose(scoreSheetOf({ total: UNFINISHED, ...changes })));
  expect(paragraphs.filter((text) => /得分|等级为|扣1分/u.test(text))).toEqual([]);
  expect(gaps.filter(({ what }) => gap.test(what))).toHaveLength(1);
});

test("not confirmed: the total is told as provisional, without grade and deductions, and is a gap", () => {
  const { paragraphs, gaps, figures } = plainReport(
    compose(scoreSheetOf({ system: { id: "x", title: "指标表", confirmed: false } })),
  );
  expect(paragraphs.filter((text) => text.includes("得分"))).toEqual([
    "按《指标表》测算，满分20分，得分19分。该指标体系尚未对照本年度的评价通知核对确认，以上得分仅供参考，不作为评价结论。",
  ]);
  expect(paragraphs.filter((text) => /等级为|扣1分/u.test(text))).toEqual([]);
  expect(gaps.filter((gap) => /须先与本年度的评价通知核对确认/u.test(gap.what))).toHaveLength(1);
  expect(figures.find(({ key }) => key === "score.total")?.text).toBe("19");
});

test("what the unit will do about a deduction stands among the measures, its cause among the problems", () => {
  const reason = { text: "原因：一个项目流标。下一步提前编制采购计划。", ref: refOf("自评!I18") };
  const { paragraphs, gaps } = plainReport(
    compose(scoreSheetOf({ indicators: [indicator({ id: "quality", name: "验收合格率", score: 9, reason })] })),
  );
  expect(paragraphs).toContain("“验收合格率”分值10分，得分9分，扣1分，原因：一个项目流标。");
  expect(paragraphs).toContain("针对“验收合格率”扣分：下一步提前编制采购计划。");
  expect(gaps.filter(({ what }) => what.includes("扣分的"))).toEqual([]);
});

test("the user's own note wins over the form; a deduction without measures is a gap", () => {
  const reason = { text: "一个项目流标", ref: refOf("自评!I18") };
  const remark = { cause: "两个项目流标", by: "张三", at: "2024-03-01" };
  const lost = (id: string, more: object) => indicator({ id, name: id, score: 9, ...more });
  const { paragraphs, gaps } = plainReport(
    compose(scoreSheetOf({ indicators: [lost("甲", { reason, remark }), lost("乙", { reason })] })),
  );
  expect(paragraphs.join()).toContain("“甲”分值10分，得分9分，扣1分，原因：两个项目流标。");
  expect(gaps.map(({ what }) => what)).toEqual(expect.arrayContaining(["“甲”扣分的改进措施", "“乙”扣分的改进措施"]));
});

test("staff over quota is a fact of the tables, whatever becomes of the score", () => {
  const count = (key: string, number: number) => ({
    kind: "count" as const,
    key,
    count: number,
    measure: "人",
    source: { type: "cell" as const, ref: refOf("基础!B3") },
  });
  const input = (name: string, number: number) => ({
    name,
    label: name,
    value: number,
    figure: count(`staff.total.${name}`, number),
  });
  const fact = indicator({
    value: 108.7,
    informationOnly: true,
    inputs: [input("staff_on_post", 50), input("staff_quota", 46)],
    notes: [{ code: "staffOverQuota", params: {} }],
  });
  const { paragraphs, figures } = plainReport(
    compose(scoreSheetOf({ indicators: [fact], total: { score: 0, outOf: 0, complete: false } })),
  );
  expect(paragraphs).toContain("在职人员50人，编制46人，在职人员控制率108.70%，超过编制。");
  expect(figures.map(({ key }) => key)).toContain("staff.total.controlRate");
});

test("charts of expenditure and scores told in words too; none where they are not wanted", () => {
  const charts = (options?: ReportOptions) =>
    compose(scoreSheetOf(), options).blocks.filter((block) => block.type === "chart");
  expect(charts().map((chart) => [chart.caption, chart.alternativeText])).toEqual([
    [
      "图1　支出决算按功能分类构成（单位：万元）",
      "支出决算按功能分类构成：一般公共服务支出（91.6%）71.10万元，社会保障和就业支出（5.6%）4.38万元，医疗卫生与计划生育支出（2.8%）2.18万元。",
    ],
    ["图2　各一级指标得分率（单位：%）", "各一级指标得分率：投入100.00%，产出90.00%。"],
  ]);
  expect(charts({ charts: false })).toEqual([]);
});

test("every chart is named in the sentence before it", () => {
  const { blocks } = compose(scoreSheetOf());
  const leads = blocks.flatMap((block, index) => (block.type === "chart" ? [blocks[index - 1]] : []));
  expect(
    leads.map((block) => (block?.type === "paragraph" ? block.spans.map(({ text }) => text).join("") : "")),
  ).toEqual(["支出决算按功能分类的构成见图1。", "各一级指标得分率见图2。"]);
});
