import type { IndicatorScore, ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import { createTranslator } from "../../../../src/locales";
import { NO_ENTRIES, SCORE_KEYS } from "../../../../src/taskpane/settings/scoreEntries";
import { keptLines, missingLines } from "../../../../src/taskpane/steps/score/missingLines";
import { isTrying, triables, triedValues } from "../../../../src/taskpane/steps/score/triedScores";

const INDICATOR: IndicatorScore = {
  id: "control",
  name: "在职人员控制率",
  level1: "投入",
  level2: "",
  weight: 5,
  value: null,
  score: null,
  status: "needsInput",
  derivation: "",
  inputs: [
    { name: "on_post", label: "在职人员数", value: null, figure: null, domain: { min: 0, max: null, isWhole: true } },
    { name: "quota", label: "编制数", value: null, figure: null },
  ],
  missing: [],
  notes: [],
  stated: null,
  reason: null,
};

const JUDGED: IndicatorScore = {
  ...INDICATOR,
  id: "system",
  name: "制度健全性",
  weight: 8,
  status: "manual",
  inputs: [],
};

const SHEET: ScoreSheet = {
  system: { id: "s", title: "S", confirmed: true },
  indicators: [INDICATOR, { ...INDICATOR, id: "again" }, JUDGED, { ...JUDGED, id: "out", status: "notApplicable" }],
  total: { score: 0, outOf: 0, complete: false },
  grade: null,
  notes: [],
};

test("each missing figure stands once, then what a person judges; all are kept under one signature", async () => {
  const t = await createTranslator("zh-CN");
  const lines = missingLines(t, SHEET, NO_ENTRIES);
  expect(lines.map(({ label }) => label)).toEqual(["在职人员数", "编制数", "制度健全性（得分 0–8）"]);
  const [first, , judged] = lines;
  if (!first || !judged) throw new Error("three lines");
  const signed = { by: "张三", at: "2026-03-01T08:00:00.000Z" };
  const before = { [SCORE_KEYS.inputs]: { quota: { value: 14, by: "李四", at: "2026-01-01T08:00:00.000Z" } } };
  const entered = [
    { line: first, value: 9 },
    { line: judged, value: 7.5 },
  ];
  expect(keptLines(before, entered, signed)).toEqual({
    [SCORE_KEYS.inputs]: { ...before[SCORE_KEYS.inputs], on_post: { value: 9, ...signed } },
    [SCORE_KEYS.judgements]: { system: { points: 7.5, ...signed } },
  });
});

test("what is tried are figures, each once, and judged points; what is out of bounds is left out", () => {
  const list = triables(SHEET);
  expect(list.map(({ indicator, inputs, isJudged }) => [indicator.id, inputs.length, isJudged])).toEqual([
    ["control", 2, false],
    ["system", 0, true],
  ]);
  const tried = triedValues(list, { inputs: { on_post: "-1", quota: "14" }, points: { system: "9" } });
  expect(tried).toEqual({ inputs: { quota: 14 }, points: {} });
  expect([isTrying(tried), isTrying({ inputs: {}, points: {} })]).toEqual([true, false]);
});
