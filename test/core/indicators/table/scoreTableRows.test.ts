import { score } from "../../../../src/core/indicators/score";
import { scoreEdits } from "../../../../src/core/indicators/scoreEdits";
import type { ScoreOptions } from "../../../../src/core/indicators/scoreOptions";
import { accountsOf, formTable, recognitionOf } from "../handMade";
import type { FormLine } from "../handMade";

/** The printed rows of a provincial unit's table of 2017 (投入10, 过程60), with its rule copied from another edition. */
const lines: readonly FormLine[] = [
  {
    levels: ["投入10分", "预算配置10分", "在职人员控制率"],
    weight: 5,
    criteria: "以100%为标准。在职人员控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。",
    explanation: "在职人员控制率=(在职人员数/编制数)×100%",
    score: 5,
  },
  {
    levels: ["投入10分", "预算配置10分", '"三公经费"变动率'],
    weight: 5,
    criteria: '"三公经费"变动率≦0,计8分;"三公经费">0,每超过一个百分点扣0.8分,扣完为止。',
    explanation: '"三公经费"变动率=[(本年度"三公经费"预算数-上年度"三公经费"预算数)/上年度"三公经费"预算数]×100%',
    score: 5,
  },
  {
    levels: ["过程60分", "预算执行20分", "预算完成率"],
    weight: 5,
    criteria: "100%计满分,每低于5%扣2分,扣完为止。",
    explanation: "预算完成率=(上年结转+年初预算+本年追加预算-年末结余)/(上年结转+年初预算+本年追加预算)×100%。",
    score: 5,
  },
  {
    levels: ["过程60分", "预算执行20分", "预算控制率"],
    weight: 5,
    criteria: "预算控制率=0,计5分;0-10%(含),计4分;10-20%(含),计3分;20-30%(含),计2分;大于30%不得分。",
    explanation: "预算控制率=(本年追加预算/年初预算)×100%。",
    score: 4,
  },
  {
    levels: ["过程60分", "预算执行20分", "新建楼堂馆所面积控制率"],
    weight: 5,
    criteria: "100%以下(含)计满分,每超出5%扣2分,扣完为止。没有楼堂馆所项目的部门按满分计算。",
    score: 5,
  },
  {
    levels: ["过程60分", "预算管理40分", "管理制度健全性"],
    weight: 8,
    criteria: "①有内部财务管理制度2分；②有厉行节约制度2分；③制度合法合规完整2分；④制度有效执行2分",
    score: 8,
  },
  { levels: ["产出30分", "履职效益", "行政效能"], weight: 6, criteria: "根据自评材料评定", score: 6 },
  {
    levels: ["产出30分", "履职效益", "党建工作指数"],
    weight: 4,
    criteria: "≦100%,计4分;每超过1个百分点扣1分",
    score: 4,
  },
  { levels: ["产出30分", "履职效益", "办件满意率"], weight: 7, target: "≥95%", actual: "90%", score: 7 },
];

const accounts = accountsOf({
  "staff.total.quota": 46,
  "staff.total.actual": 50,
  "budget.threePublic.total": 63.46,
  "budget.threePublic.previous.total": 32,
  "selfEvaluation.funds.total.initialBudget": 1922.76,
  "selfEvaluation.funds.total.fullYearBudget": 2690.62,
  "income.openingCarryOver": 19.8,
  "expenditure.closingCarryOver": 19.8,
});

const table = formTable(lines, { kind: "indicatorScores" });
const recognition = recognitionOf([table]);
const run = (options: ScoreOptions = {}) => score({ recognition, accounts }, options);
const at = (index: number, options: ScoreOptions = {}) => run(options).indicators[index];
const codes = (index: number) => at(index)?.notes.map((note) => note.code);

test("the rules are read from the table, the numbers from the accounts, the points from 分值", () => {
  expect(run().indicators.map(({ name, weight, score: points, status }) => [name, weight, points, status])).toEqual([
    ["在职人员控制率", 5, 1, "scored"],
    ['"三公经费"变动率', 5, 0, "scored"],
    ["预算完成率", 5, 5, "scored"],
    ["预算控制率", 5, 0, "scored"],
    ["新建楼堂馆所面积控制率", 5, null, "needsInput"],
    ["管理制度健全性", 8, null, "manual"],
    ["行政效能", 6, null, "manual"],
    ["党建工作指数", 4, null, "manual"],
    ["办件满意率", 7, 6.63, "scored"],
  ]);
});

test("the derivations carry the numbers", () => {
  expect(at(0)?.derivation).toBe("50 ÷ 46 × 100% = 108.70%；> 100%：5 − 8 × 0.5 = 1.00");
  expect(at(3)?.derivation).toBe("767.86 ÷ 1922.76 × 100% = 39.94%；> 30% → 0.00");
});

test("a rule whose full marks are not the weight is said", () => {
  expect(codes(1)).toContain("ruleFullDiffers");
  expect(codes(0)).not.toContain("ruleFullDiffers");
});

test("the unit's own points are compared", () => {
  expect(codes(0)).toContain("statedDiffers.byRule");
  expect(codes(2)).not.toContain("statedDiffers.byRule");
});

test("no project of the kind gives full marks once the user says so", () => {
  expect(at(4, { notApplicable: ["row17"] })).toMatchObject({ status: "scored", score: 5 });
});

test("a checklist is judged item by item", () => {
  expect(at(5)?.missing.map((each) => (each.type === "named" ? each.name : each))).toEqual([
    "有内部财务管理制度",
    "有厉行节约制度",
    "制度合法合规完整",
    "制度有效执行",
  ]);
  const judgements = { row18: { met: [1, 3], by: "张三", at: "2024-03-01" } };
  expect(at(5, { judgements })).toMatchObject({ status: "scored", score: 4, derivation: "2 + 2 = 4.00" });
});

test("text that is no rule, and a rule without a formula, stay with a person", () => {
  expect(codes(6)).toContain("ruleTextNotRead");
  expect(codes(7)).toContain("formulaUnknown");
});

test("weights of 50 give no total of 100", () => {
  expect(run().total).toMatchObject({ complete: false });
  expect(run().notes.map((note) => note.code)).toContain("weightsNotTotal");
});

test("scores are written back into the table", () => {
  const edits = scoreEdits(run(), recognition, "values").map(({ ref, to }) => [ref.address, to]);
  expect(edits).toEqual([
    ["G13", 1],
    ["G14", 0],
    ["G16", 0],
    ["G21", 6.63],
  ]);
});
