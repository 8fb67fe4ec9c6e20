import { partName } from "../../../../src/core/lexicon/formParts";
import type { FormPart } from "../../../../src/core/lexicon/formParts";
import type { ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import { composeReport } from "../../../../src/core/report/composeReport";
import { plainReport } from "../../../../src/core/report/plainText";
import { countFigure, refOf, table } from "../accountsFixture";
import { indicator, scoreSheetOf } from "../scoreSheetFixture";
import { seedAccounts } from "../seedAccounts";

function report(scoreSheet: ScoreSheet, more: Parameters<typeof seedAccounts>[0] = {}) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return plainReport(composeReport({ recognition, accounts: seedAccounts(more), scoreSheet, findings: [] }));
}

/** An indicator of a form: target and what was reached, with the numbers' cells. */
function measured(id: string, level1: string, target: string, actual: string, score: number) {
  const cell = (part: FormPart, text: string, address: string) => ({ part, text, ref: refOf(`自评!${address}`) });
  const input = (part: FormPart, number: number, address: string) => ({
    name: part,
    label: partName(part),
    part,
    value: number,
    figure: countFigure(`form.${id}.${part}`, number, "次", `自评!${address}`),
  });
  return indicator({
    id,
    name: id,
    level1,
    weight: 10,
    score,
    formCells: [cell("target", target, "E5"), cell("actual", actual, "F5")],
    inputs: [input("target", 24, "E5"), input("actual", 26, "F5")],
  });
}

const CHECKS = measured("检查次数", "产出指标", "≥24次", "26次", 10);
const SAVINGS = measured("节约资金", "效益指标", "≥24次", "26次", 8.5);

test("一级指标 by 一级指标: weight, score, rate, target, what was reached, points lost", () => {
  const { paragraphs, figures } = report(scoreSheetOf({ indicators: [CHECKS, SAVINGS] }));
  expect(paragraphs).toContain(
    "1.产出指标分值10分，得分10分，得分率100.00%。其中：检查次数目标不少于24次，实际完成26次，得10分。",
  );
  expect(paragraphs).toContain(
    "2.效益指标分值10分，得分8.5分，得分率85.00%。其中：节约资金目标不少于24次，实际完成26次，得8.5分，扣1.5分。",
  );
  expect(paragraphs).toContain("未得满分的指标：节约资金；其余指标均得满分。");
  expect(figures.find(({ key }) => key === "form.检查次数.actual")).toMatchObject({ text: "26", cell: "自评!F5" });
});

test("words stand where a form has words instead of a number", () => {
  const words = measured("制度", "效益指标", "制度印发并执行", "达成年度指标", 10);
  const { paragraphs } = report(scoreSheetOf({ indicators: [CHECKS, words] }));
  expect(paragraphs.join()).toContain("制度目标为“制度印发并执行”，完成情况为“达成年度指标”，得10分。");
  expect(paragraphs).toContain("各项指标均得满分。");
});

test("an equal sign is not read out, words keep their own quotation marks", () => {
  const exact = measured("合格率", "产出指标", "=100%", "100%", 10);
  const named = measured("宣传", "效益指标", "开展“宣传周”活动。", "已开展", 10);
  const { paragraphs } = report(scoreSheetOf({ indicators: [CHECKS, exact, named] }));
  expect(paragraphs.join()).toContain("合格率目标100%，实际完成100%，得10分");
  expect(paragraphs.join()).toContain("宣传目标为“开展‘宣传周’活动”，完成情况为“已开展”，得10分。");
});

test.each([
  ["≥95%", "96%", "目标不低于95%，"],
  [">=24次", "26次", "目标不少于24次，"],
  ["≤320万元", "313万元", "目标不超过320万元，"],
  ["≦5％", "4%", "目标不高于5％，"],
  ["＞3次", "4次", "目标大于3次，"],
  ["<3%", "2%", "目标小于3%，"],
  ["2023年12月底前", "2023年12月20日", "目标2023年12月底前，"],
])("a sign is read out: %s", (target, actual, words) => {
  const { paragraphs } = report(
    scoreSheetOf({ indicators: [CHECKS, measured("指标甲", "效益指标", target, actual, 10)] }),
  );
  expect(paragraphs.join()).toContain(`指标甲${words}`);
});

test("a goal that ends with an ellipsis gets no full stop, and its marks are Chinese ones", () => {
  const goal = (words: string) =>
    table("departmentSelfEvaluation", "自评", {
      rows: [
        {
          key: "goal",
          values: { expectedGoal: { ref: refOf("自评!B3"), value: words, number: null } },
          row: 3,
          level: 0,
          isTotal: false,
        },
      ],
    });
  const said = (words: string) => report(scoreSheetOf({ indicators: [CHECKS] }), { tables: [goal(words)] }).paragraphs;
  expect(said("服务群众,服务企业……")).toContain("年度总体目标：服务群众，服务企业……");
  expect(said("服务群众")).toContain("年度总体目标：服务群众。");
});

test.each<[string, Partial<ScoreSheet>]>([
  ["while a score is missing", { total: { score: 10, outOf: 10, complete: false } }],
  ["by a system that nobody has confirmed", { system: { id: "x", title: "表", confirmed: false } }],
  ["with a single 一级指标", { indicators: [CHECKS] }],
])("nothing is told %s", (_, more) => {
  const { paragraphs } = report(scoreSheetOf({ indicators: [CHECKS, SAVINGS], ...more }));
  expect(paragraphs.filter((text) => /得分率|得满分/u.test(text))).toEqual([]);
});

test("a group without a name, or without any points, is told without them", () => {
  const nameless = { ...CHECKS, level1: "" };
  const { paragraphs } = report(scoreSheetOf({ indicators: [nameless, SAVINGS] }));
  expect(paragraphs.some((text) => text.includes("分值10分，得分10分，得分率100.00%"))).toBe(true);
  const pointless = { ...CHECKS, weight: 0, score: 0 };
  expect(() => report(scoreSheetOf({ indicators: [pointless, SAVINGS] }))).not.toThrow();
});
