import { score } from "../../../src/core/indicators/score";
import { scoreEdits } from "../../../src/core/indicators/scoreEdits";
import { scoreTable } from "../../../src/core/indicators/scoreTable";
import { accountsOf, formTable, recognitionOf } from "./handMade";
import type { FormLine } from "./handMade";

const lines: readonly FormLine[] = [
  { levels: ["产出指标", "数量指标", "甲"], target: 10, actual: 9, weight: 40, score: 40, reason: "x" },
  { levels: ["产出指标", "数量指标", "乙"], target: "≥95%", actual: 0.9, weight: 20, reason: "x" },
  { levels: ["产出指标", "成本指标", "丙"], target: 8, actual: 10, weight: 20, score: 20, reason: "x" },
  { levels: ["效益指标", "社会效益", "丁"], target: "提高", actual: "达成", weight: 10, score: 9 },
];
const table = formTable(lines, {
  funds: { fullYearBudget: 100, executed: 76, weight: 10, score: 7.6 },
  totalWeight: 100,
});
const recognition = recognitionOf([table]);
const sheet = score({ recognition, accounts: accountsOf({}) });

test("values go into the 得分 cells that do not hold them yet, and into 总分", () => {
  expect(sheet.total).toEqual({ score: 87.55, outOf: 100, complete: true });
  expect(scoreEdits(sheet, recognition, "values").map(({ ref, from, to }) => [ref.address, from, to])).toEqual([
    ["G13", 40, 36],
    ["G14", null, 18.95],
    ["G15", 20, 16],
    ["G99", null, 87.55],
  ]);
});

test("formulas use the form's own cells; text stays a value", () => {
  expect(scoreEdits(sheet, recognition, "formulas").map(({ ref, to, formula }) => [ref.address, to, formula])).toEqual([
    ["F5", 7.6, "=ROUND(MAX(0,MIN(E5,E5*D5/C5)),2)"],
    ["G13", 36, "=ROUND(MAX(0,MIN(F13,E13/D13*F13)),2)"],
    ["G14", 18.95, "=ROUND(MAX(0,MIN(F14,E14/0.95*F14)),2)"],
    ["G15", 16, "=ROUND(IF(E15<=D15,F15,D15/E15*F15),2)"],
    ["G99", 87.55, "=SUM(F5,G13,G14,G15,G16)"],
  ]);
});

test("what is not scored keeps its cell, and an open total is not written", () => {
  const open = formTable([...lines.slice(0, 3), { ...lines[3]!, actual: "效果好" }], { totalWeight: 90 });
  const sheets = recognitionOf([open]);
  const scored = score({ recognition: sheets, accounts: accountsOf({}) });
  expect(scoreEdits(scored, sheets, "values").map(({ ref }) => ref.address)).toEqual(["G13", "G14", "G15"]);
});

test("a system that is no form has nothing to write back, but a sheet of its own", () => {
  const scored = score(
    { recognition, accounts: accountsOf({ "staff.total.quota": 14, "staff.total.actual": 9 }) },
    { system: "hunan-10-60-30", remarks: { staff_ctl: { evidence: "编办批复", by: "张三", at: "2024-03-01" } } },
  );
  expect(scoreEdits(scored, recognition, "values")).toEqual([]);
  const { name, rows, formulas } = scoreTable(scored, "formulas");
  expect(name).toBe("指标评分表");
  expect(rows[3]).toEqual([
    "投入",
    "预算配置",
    "在职人员控制率",
    5,
    64.29,
    5,
    "9 ÷ 14 × 100% = 64.29%；≤ 100% → 5.00",
    null,
    "编办批复",
  ]);
  expect(rows[4]?.slice(5)).toEqual([null, null, "本年度“三公经费”预算数、上年度“三公经费”预算数", null]);
  expect(rows.at(-1)).toEqual(["可计算部分", null, null, 5, null, 5, null, null, null]);
  expect(rows[1]).toEqual([expect.stringMatching(/尚未对照本年度通知确认，得分仅供参考）$/)]);
  expect([...formulas]).toEqual([
    ["A1", expect.stringContaining("绩效评价指标评分表")],
    ["F20", "=SUM(F4:F19)"],
  ]);
});

test("an entered actual value is scored without touching the workbook (what-if)", () => {
  const entered = { value: 10, by: "张三", at: "2024-03-01" };
  const what = score({ recognition, accounts: accountsOf({}) }, { inputs: { "row13.actual": entered } });
  expect(what.indicators[1]).toMatchObject({ score: 40, derivation: "10 = 10 → 40.00" });
  expect(what.indicators[1]?.inputs.map(({ name, value, figure }) => [name, value, figure?.source.type])).toEqual([
    ["row13.target", 10, "cell"],
    ["row13.actual", 10, "entered"],
  ]);
  expect(score({ recognition, accounts: accountsOf({}) })).toEqual(sheet);
});

test("a blank actual value can be entered in the target's unit", () => {
  const blank = recognitionOf([formTable([{ levels: ["产出指标", "数量指标", "甲"], target: "≤11万元", weight: 10 }])]);
  const run = (value?: number) =>
    score(
      { recognition: blank, accounts: accountsOf({}) },
      value === undefined ? {} : { inputs: { "row13.actual": { value, by: "张三", at: "2024-03-01" } } },
    ).indicators[0];
  expect(run()).toMatchObject({ status: "needsInput", missing: [{ type: "part", part: "actual" }] });
  expect(run()?.inputs.at(-1)).toMatchObject({
    name: "row13.actual",
    label: "实际完成值",
    value: null,
    figure: null,
    wanted: { kinds: [], ref: { sheet: "自评表", address: "E13" } },
  });
  expect(run(12)).toMatchObject({ score: 9.17, derivation: "11万元 ÷ 12万元 × 10 = 9.17" });
});
