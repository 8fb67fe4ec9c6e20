import { deductionsOf } from "../../../../src/core/indicators/deductions";
import { score } from "../../../../src/core/indicators/score";
import { builtInSystems } from "../../../../src/core/indicators/systems/allSystems";
import type { ScoreOptions } from "../../../../src/core/indicators/scoreOptions";
import { accountsOf, formTable, recognitionOf } from "../handMade";
import type { FormLine, Funds } from "../handMade";

function scoreLines(lines: readonly FormLine[], options: ScoreOptions = {}, funds?: Funds, totalWeight?: number) {
  const table = formTable(lines, {
    ...(funds ? { funds } : {}),
    ...(totalWeight === undefined ? {} : { totalWeight }),
  });
  return score({ recognition: recognitionOf([table]), accounts: accountsOf({}) }, options);
}

const funds: Funds = { initialBudget: 800, fullYearBudget: 1000, executed: 960, weight: 10, rate: 0.96, score: 9.6 };
const complete: readonly FormLine[] = [
  { levels: ["产出指标(50分)", "数量指标", "检查次数"], target: "≥24次", actual: "26次", weight: 20, score: 20 },
  {
    levels: ["产出指标(50分)", "时效指标", "完成时间"],
    target: "2023年12月底前",
    actual: "2023年12月20日",
    weight: 15,
    score: 15,
  },
  { levels: ["产出指标(50分)", "成本指标", "支出成本"], target: "≤320万元", actual: "313万元", weight: 15, score: 15 },
  {
    levels: ["效益指标(30分)", "经济效益指标", "节约资金"],
    target: "≥10万元",
    actual: "9万元",
    weight: 20,
    score: 18,
    reason: "流标一次",
  },
  {
    levels: ["效益指标(30分)", "可持续影响指标", "长效机制"],
    target: "健全",
    actual: "达成年度指标",
    weight: 10,
    score: 9,
    reason: "印发较晚",
  },
  { levels: ["满意度指标(10分)", "满意度指标", "满意度"], target: "≥90%", actual: "93%", weight: 10, score: 10 },
];

test("a form with every indicator computable gives a total and a grade", () => {
  const sheet = scoreLines(complete, {}, funds);
  expect(
    sheet.indicators.map(({ name, status, score: points, derivation }) => [name, status, points, derivation]),
  ).toEqual([
    ["预算执行率", "scored", 9.6, "960 ÷ 1000 × 100% = 96.00%；10 × 96.00% = 9.60"],
    ["检查次数", "scored", 20, "26次 ≥ 24次 → 20.00"],
    ["完成时间", "scored", 15, "2023-12-20 ≤ 2023-12-31 → 15.00"],
    ["支出成本", "scored", 15, "313万元 ≤ 320万元 → 15.00"],
    ["节约资金", "scored", 18, "9万元 ÷ 10万元 × 20 = 18.00"],
    ["长效机制", "scored", 9, "达成应得 8—10 分，得 9.00 分"],
    ["满意度", "scored", 10, "93% ≥ 90% → 10.00"],
  ]);
  expect(sheet).toMatchObject({ total: { score: 96.6, outOf: 100, complete: true }, grade: "优", notes: [] });
  expect(sheet.system).toMatchObject({ id: "form:自评表!A1:H99", confirmed: true });
});

test("levels lose their points in brackets", () => {
  expect(scoreLines(complete, {}, funds).indicators[1]).toMatchObject({
    level1: "产出指标",
    level2: "数量指标",
    id: "row13",
  });
});

test("deductions carry the unit's own reasons, the greatest first", () => {
  const deductions = deductionsOf(scoreLines(complete, {}, funds));
  expect(deductions.map(({ indicator, lost, cause }) => [indicator.name, lost, cause?.text ?? null])).toEqual([
    ["节约资金", 2, "流标一次"],
    ["长效机制", 1, "印发较晚"],
    ["预算执行率", 0.4, null],
  ]);
});

const line = (part: Partial<FormLine>): FormLine => ({ levels: ["产出指标", "质量指标", "指标"], weight: 10, ...part });

test.each<[string, Partial<FormLine>, string, number | null, readonly string[], readonly string[]]>([
  ["met with full marks", { target: "≥95%", actual: "97%", score: 10 }, "scored", 10, [], []],
  [
    "missed but full marks",
    { target: "≥95%", actual: "90%", score: 10 },
    "scored",
    9.47,
    [],
    ["deviationWithoutReason", "statedDiffers.fullThoughMissed"],
  ],
  [
    "the formula of the wrong direction",
    { target: "≤10万元", actual: "8万元", score: 8, reason: "节约" },
    "scored",
    10,
    [],
    ["statedDiffers.formulaReversed"],
  ],
  [
    "the linear formula",
    { target: "≤10", actual: "15", score: 5, reason: "x" },
    "scored",
    6.67,
    [],
    ["setting.reverseFormula.ratio", "statedDiffers.reverseFormula.linear"],
  ],
  [
    "lower without a reason",
    { target: "=100%", actual: "100%", score: 9 },
    "scored",
    10,
    [],
    ["statedDiffers.lowerWithoutReason"],
  ],
  [
    "lower with a reason",
    { target: "=100%", actual: "100%", score: 9, reason: "资料不齐" },
    "scored",
    10,
    [],
    ["statedDiffers.unexplained"],
  ],
  [
    "more than the weight",
    { target: "=100%", actual: "100%", score: 12 },
    "scored",
    10,
    [],
    ["statedDiffers.outOfRange"],
  ],
  ["a hundredth is no difference", { target: "≥95%", actual: "90%", score: 9.48, reason: "x" }, "scored", 9.47, [], []],
  [
    "tier named, points inside",
    { target: "提高", actual: "部分达成", score: 7, reason: "x" },
    "scored",
    7,
    [],
    ["statedAccepted", "setting.qualitativeBands.80/60"],
  ],
  [
    "tier at its lower end",
    { target: "提高", actual: "部分达成", score: 6 },
    "scored",
    6,
    [],
    ["statedAccepted", "setting.qualitativeBands.80/60"],
  ],
  [
    "tier at its open upper end",
    { target: "提高", actual: "部分达成", score: 8 },
    "manual",
    null,
    ["pointsInTier"],
    ["pointsOutsideTier", "setting.qualitativeBands.80/60"],
  ],
  [
    "met allows 80 %",
    { target: "提高", actual: "达成年度指标", score: 8 },
    "scored",
    8,
    [],
    ["statedAccepted", "setting.qualitativeBands.80/60"],
  ],
  [
    "met does not allow 79 %",
    { target: "提高", actual: "达成年度指标", score: 7.9 },
    "manual",
    null,
    ["pointsInTier"],
    ["pointsOutsideTier", "setting.qualitativeBands.80/60"],
  ],
  [
    "tier named, no points",
    { target: "提高", actual: "达成" },
    "needsInput",
    null,
    ["pointsInTier"],
    ["tierWithoutPoints", "setting.qualitativeBands.80/60"],
  ],
  ["no tier named", { target: "提高", actual: "效果明显", score: 10 }, "manual", null, ["tier"], ["tierNotNamed"]],
  [
    "target repeated word for word",
    { target: "达标", actual: "达标", score: 10 },
    "scored",
    10,
    [],
    ["statedAccepted", "setting.qualitativeBands.80/60"],
  ],
  ["no actual value", { target: "≥95%", score: 10 }, "needsInput", null, ["actual"], []],
  ["no target", { actual: "95%", score: 10 }, "needsInput", null, ["target"], []],
  ["deadline missed", { target: "9月底前", actual: "10月", score: 8 }, "manual", null, ["points"], ["deadlineMissed"]],
  [
    "sign and unit in their own columns",
    { target: 95, nature: "≥", measure: "%", actual: 90, score: 9.47, reason: "x" },
    "scored",
    9.47,
    [],
    [],
  ],
])("%s", (_, part, status, points, missing, notes) => {
  const [indicator] = scoreLines([line(part)]).indicators;
  expect(indicator).toMatchObject({
    status,
    score: points,
    missing: missing.map((name) => ({ type: "part", part: name })),
  });
  expect(indicator?.notes.map((note) => note.code)).toEqual(notes);
});

test("a row without a weight is not scored", () => {
  const unweighted: FormLine = { levels: ["产出指标", "质量指标", "指标"], target: "≥1次", actual: "1次" };
  expect(scoreLines([unweighted]).indicators[0]).toMatchObject({
    status: "needsInput",
    missing: [{ type: "part", part: "weight" }],
  });
});

test("placeholder rows of a blank form are left out", () => {
  const blank = { levels: ["产出指标", "数量指标", "指标2："] as const };
  const dots = { levels: ["产出指标", "数量指标", "……"] as const };
  const slashes = { levels: ["效益指标", "生态效益指标", "指标1：/"] as const, target: "/", actual: "/" };
  expect(scoreLines([blank, dots, slashes, complete[0]!]).indicators.map(({ name }) => name)).toEqual(["检查次数"]);
});

test("numbers before the names are dropped", () => {
  const named = { ...complete[0]!, levels: ["产出指标", "数量指标", "指标1：检查次数"] as const };
  expect(scoreLines([named]).indicators[0]?.name).toBe("检查次数");
});

describe("the user's judgements", () => {
  const by = { by: "李四", at: "2024-03-01" };

  test("a tier and points within it", () => {
    const lines = [line({ target: "提高", actual: "效果明显", score: 10 })];
    const judged = (judgement: object) =>
      scoreLines(lines, { judgements: { row13: { ...judgement, ...by } } }).indicators[0];
    expect(judged({ tier: "达成年度指标", points: 9 })).toMatchObject({ status: "scored", score: 9 });
    expect(judged({ tier: "部分达成", points: 9 })).toMatchObject({ status: "manual", score: null });
    expect(judged({ tier: "部分达成", points: 7 })).toMatchObject({ status: "scored", score: 7 });
    expect(judged({ points: 9 })).toMatchObject({ status: "scored", score: 9 });
  });

  test("points for a deadline that was missed", () => {
    const lines = [line({ target: "9月底前", actual: "10月" })];
    expect(scoreLines(lines, { judgements: { row13: { points: 5, ...by } } }).indicators[0]).toMatchObject({
      status: "scored",
      score: 5,
      missing: [],
    });
  });

  test("an indicator that does not apply leaves the total and the rest is recalculated", () => {
    const sheet = scoreLines(complete, { notApplicable: ["row17"] }, funds);
    expect(sheet.indicators[5]).toMatchObject({ status: "notApplicable", score: null });
    expect(sheet.total).toEqual({ score: 97.33, outOf: 100, complete: true });
    expect(sheet.notes).toEqual([
      { code: "recalculated", params: { sum: 87.6, applicable: 90, total: 100, score: 97.33 } },
    ]);
  });
});

test("weights that do not reach 100 give no total, unless the form prints its own", () => {
  expect(scoreLines(complete.slice(0, 3)).total).toEqual({ score: 50, outOf: 50, complete: false });
  expect(scoreLines(complete.slice(0, 3), {}, undefined, 50).total).toEqual({ score: 50, outOf: 50, complete: true });
});

describe("the form's own total beside the computed one", () => {
  const totalled = (totalScore: number, lines = complete) => {
    const table = formTable(lines, { funds, totalWeight: 100, totalScore });
    return score({ recognition: recognitionOf([table]), accounts: accountsOf({}) });
  };
  const notes = (sheet: ReturnType<typeof totalled>) => sheet.notes.map(({ code, params }) => [code, params]);

  test("the same: stated, and nothing to say", () => {
    const sheet = totalled(96.6);
    expect(sheet.stated).toEqual({ score: 96.6, ref: { sheet: "自评表", address: "G99" } });
    expect(notes(sheet)).toEqual([]);
    expect(notes(totalled(96.61))).toEqual([]);
  });

  test("another: the lines that differ are named, or the sum is wrong in itself", () => {
    const [first, ...rest] = complete;
    const generous = [{ ...first!, actual: "12次", score: 20, reason: "x" }, ...rest];
    expect(notes(totalled(96.6, generous))).toEqual([
      ["statedTotalDiffers.lines", { stated: 96.6, computed: 86.6, difference: 10, names: "检查次数" }],
    ]);
    expect(notes(totalled(98))).toEqual([
      ["statedTotalDiffers.sum", { stated: 98, computed: 96.6, difference: 1.4, names: "" }],
    ]);
  });

  test("an open total is not judged", () => {
    const open = complete.map((each, index) => (index === 5 ? { ...each, actual: "满意" } : each));
    expect(totalled(50, open)).toMatchObject({ stated: { score: 50 }, notes: [] });
  });
});

test("one indicator that needs a person keeps the total open", () => {
  const open = [...complete.slice(0, 5), { ...complete[5]!, actual: "满意" }];
  expect(scoreLines(open, {}, funds)).toMatchObject({
    total: { score: 86.6, outOf: 90, complete: false },
    grade: null,
  });
});

describe("the execution line", () => {
  const rate = (part: Funds, options: ScoreOptions = {}) =>
    scoreLines([], options, { weight: 10, ...part }).indicators[0];

  test.each<[string, Funds, string, number | null, number | null]>([
    ["all", { fullYearBudget: 7.29, executed: 7.29 }, "scored", 100, 10],
    ["part", { fullYearBudget: 100, executed: 76 }, "scored", 76, 7.6],
    ["nothing", { fullYearBudget: 100, executed: 0 }, "scored", 0, 0],
    ["more than all is capped", { fullYearBudget: 100, executed: 120 }, "scored", 120, 10],
    ["no budget", { fullYearBudget: 0, executed: 0 }, "manual", null, null],
    ["budget missing", { executed: 5 }, "needsInput", null, null],
  ])("%s", (_, part, status, value, points) => {
    expect(rate(part)).toMatchObject({ status, value, score: points });
  });

  test("a split by nature within the rounding difference changes nothing", () => {
    expect(rate({ fullYearBudget: 100, executed: 76, byNature: [76.01, 50, 26.01] })?.score).toBe(7.6);
  });

  test("a split whose parts do not bear it out is only remarked", () => {
    const doubtful = rate({ fullYearBudget: 100, executed: 76, byNature: [70, 50, 26] });
    expect(doubtful).toMatchObject({ score: 7.6 });
    expect(doubtful?.notes.map((note) => note.code)).toEqual(["executedDoubtful"]);
  });

  test("a stated score on the opening budget is recognised as such", () => {
    const stated = rate({ initialBudget: 95, fullYearBudget: 100, executed: 76, score: 8 });
    expect(stated?.notes.map((note) => note.code)).toEqual(["statedDiffers.executionBase.opening"]);
  });
});

describe("a built-in self-evaluation system over the unit's form", () => {
  const run = (lines: readonly FormLine[], system = "self-eval-department-10-50-30-10", options: ScoreOptions = {}) =>
    scoreLines(lines, { ...options, system }, funds);

  test("takes the form's rows and says that it is not confirmed", () => {
    const sheet = run(complete);
    expect(sheet).toMatchObject({ total: { score: 96.6, outOf: 100, complete: true }, grade: "优" });
    expect(sheet.system).toMatchObject({ confirmed: false, needsConfirmation: true, table: "自评表!A1:H99" });
    expect(sheet.notes.map((note) => note.code)).toEqual(["notConfirmed"]);
    const [system] = builtInSystems().filter(({ id }) => id === sheet.system.id);
    const confirmation = { year: 2023, checked: [], signed: true, by: "张三", at: "2024-03-01", system: system! };
    expect(run(complete, undefined, { confirmations: [confirmation] })).toMatchObject({
      system: { confirmed: true, confirmation: { year: 2023, by: "张三", at: "2024-03-01" } },
      notes: [],
    });
  });

  test("gives no total where the form's groups have other weights", () => {
    const sheet = run(complete, "self-eval-department-cost-10-40-20-20-10");
    expect(sheet.total.complete).toBe(false);
    expect(sheet.notes.filter((note) => note.code === "groupWeightDiffers").map(({ params }) => params)).toEqual([
      { group: "产出", form: 50, system: 40 },
      { group: "成本", form: 0, system: 20 },
      { group: "效益", form: 30, system: 20 },
    ]);
  });
});
