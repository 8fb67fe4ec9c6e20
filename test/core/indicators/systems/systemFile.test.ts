import { BudgetReportError } from "../../../../src/core/errors";
import { parseSystem } from "../../../../src/core/indicators/systems/systemFile";
import { createTranslator, describeError } from "../../../../src/locales";

const indicator = (part: object = {}) => ({
  id: "staff_ctl",
  l1: "投入",
  l1_weight: 100,
  l2: "预算配置",
  l3: "在职人员控制率",
  weight: 100,
  kind: "quantitative",
  formula: "staff_on_post/staff_quota*100",
  rule_text: "每超过一个百分点扣0.5分",
  scoring: { type: "cap_deduct", threshold: 100, step: 1, deduct: 0.5 },
  inputs: ["staff_on_post", "staff_quota"],
  evidence: [],
  source: "通知",
  confidence: "sourced",
  ...part,
});

const system = (part: object = {}, indicators: readonly object[] = [indicator()]) => ({
  id: "county-2024",
  title: "2024年度县指标体系",
  issuer: "县财政局",
  doc_no: null,
  region: "样例县",
  years: { from: 2024, to: null },
  total: 100,
  type: "department",
  complete: true,
  usable_for_scoring: true,
  needs_user_confirmation: false,
  grades: [{ grade: "优", min: 0, min_incl: true, max: 100, max_incl: true }],
  notes: [],
  indicators,
  inputs: { staff_on_post: { label: "在职人员数", unit: "人" }, staff_quota: { label: "编制数", unit: "人" } },
  sources: [],
  ...part,
});

function refusal(json: string | object) {
  try {
    parseSystem(json, "county.json");
    return null;
  } catch (error) {
    if (!(error instanceof BudgetReportError)) throw error;
    return error;
  }
}

test("a good file is read, with a byte order mark too", () => {
  expect(parseSystem(`\ufeff${JSON.stringify(system())}`, "county.json").id).toBe("county-2024");
});

const bands = (...ends: readonly (readonly [number | null, boolean, number | null, boolean, number])[]) => ({
  type: "bands",
  bands: ends.map(([from, from_incl, to, to_incl, points]) => ({ from, from_incl, to, to_incl, points })),
});

const grades = (...ends: readonly (readonly [number, number])[]) =>
  ends.map(([min, max]) => ({ grade: `${min}`, min, min_incl: true, max, max_incl: max >= 99 }));

test.each<[string, object, string, string]>([
  ["no title", system({ title: undefined }), "title", "missing"],
  ["weight is text", system({}, [indicator({ weight: "5分" })]), "indicators[0].weight", "wrongType"],
  ["weight below 0", system({}, [indicator({ weight: -1 })]), "indicators[0].weight", "outOfRange"],
  ["no indicators", system({}, []), "indicators", "outOfRange"],
  [
    "unknown scoring type",
    system({}, [indicator({ scoring: { type: "guess" } })]),
    "indicators[0].scoring.type",
    "notAllowed",
  ],
  [
    "misspelt rule",
    system({}, [indicator({ scoring: { type: "cap_deduct", threshold: 100, step: 1, deduct: 0.5, stepp: 1 } })]),
    "indicators[0].scoring",
    "unknownKey",
  ],
  [
    "a rule without its step",
    system({}, [indicator({ scoring: { type: "cap_deduct", threshold: 100, deduct: 0.5 } })]),
    "indicators[0].scoring.step",
    "missing",
  ],
  [
    "step 0",
    system({}, [indicator({ scoring: { type: "cap_deduct", threshold: 100, step: 0, deduct: 1 } })]),
    "indicators[0].scoring.step",
    "outOfRange",
  ],
  [
    "a formula that does not parse",
    system({}, [indicator({ formula: "staff_on_post/(staff_quota*100" })]),
    "indicators[0].formula",
    "badFormula",
  ],
  ["code in a formula", system({}, [indicator({ formula: "process.exit(1)" })]), "indicators[0].formula", "badFormula"],
  [
    "an input that is not declared",
    system({}, [indicator({ formula: "staff/staff_quota" })]),
    "indicators[0].formula",
    "unknownInputNear",
  ],
  [
    "the same id twice",
    system({}, [indicator({ weight: 50 }), indicator({ weight: 50 })]),
    "indicators[1].id",
    "duplicateId",
  ],
  [
    "more points than the weight",
    system({}, [indicator({ scoring: bands([null, false, null, false, 101]) })]),
    "indicators[0].scoring.bands[0].points",
    "moreThanWeight",
  ],
  [
    "bands with a gap",
    system({}, [indicator({ scoring: bands([null, false, 10, true, 5], [20, false, null, false, 0]) })]),
    "indicators[0].scoring.bands[1]",
    "bandsDoNotMeet",
  ],
  [
    "bands that share an end",
    system({}, [indicator({ scoring: bands([null, false, 10, true, 5], [10, true, null, false, 0]) })]),
    "indicators[0].scoring.bands[1]",
    "bandsDoNotMeet",
  ],
  [
    "weights that do not reach the total",
    system({}, [indicator({ weight: 90, l1_weight: 90 })]),
    "indicators",
    "weightsNotTotal",
  ],
  [
    "a level that does not add up",
    system({}, [indicator({ l1_weight: 60 })]),
    "indicators[0].l1_weight",
    "levelWeight",
  ],
  [
    "a band that ends before it begins",
    system({}, [indicator({ scoring: bands([10, true, 0, true, 5]) })]),
    "indicators[0].scoring.bands[0]",
    "bandsDoNotMeet",
  ],
  ["no id", system({}, [indicator({ id: undefined })]), "indicators[0].id", "missing"],
  ["a blank id", system({ id: "" }), "id", "outOfRange"],
  [
    "an input that nobody explains",
    system({}, [indicator({ inputs: ["staff_on_post", "posts"] })]),
    "indicators[0].inputs[1]",
    "undeclaredInput",
  ],
  ["a weight that is no number", system({}, [indicator({ weight: Number.NaN })]), "indicators[0].weight", "wrongType"],
  ["an endless weight", system({}, [indicator({ weight: Infinity })]), "indicators[0].weight", "wrongType"],
  ["grades with a gap", system({ grades: grades([0, 60], [70, 100]) }), "grades[1]", "gradesDoNotMeet"],
  ["grades that end early", system({ grades: grades([0, 60], [60, 99]) }), "grades", "gradesNotWhole"],
  ["a half-filled stamp", system({ confirmation: { year: 2024 } }), "confirmation.by", "missing"],
  ["usable without a rule", system({}, [indicator({ scoring: null })]), "indicators[0].scoring", "missing"],
])("refused: %s", (_, json, path, reason) => {
  expect(refusal(json)?.fields).toMatchObject({ file: "county.json", path, reason });
});

test.each([
  ["an indicator's input", { inputs: ["staff_on_pots"] }, "undeclaredInputNear"],
  ["a name in its formula", { formula: "staff_on_pots / 2" }, "unknownInputNear"],
])("%s that is misspelt is refused with the nearest one", async (_what, changed, reason) => {
  const error = refusal(system({}, [indicator(changed)]));
  expect(error?.fields).toMatchObject({ reason, name: "staff_on_pots", nearest: "staff_on_post" });
  expect(describeError(await createTranslator("zh-CN"), error)).toContain("是否指 staff_on_post");
});

test("the line of the wrong entry is named", async () => {
  const text = JSON.stringify(system({}, [indicator({ weight: "5分" })]), null, 2);
  const line = text.split("\n").findIndex((each) => each.includes('"weight": "5分"')) + 1;
  const error = refusal(text);
  expect(error?.fields).toMatchObject({ line, path: "indicators[0].weight" });
  const chinese = describeError(await createTranslator("zh-CN"), error);
  expect(chinese).toBe(
    `指标体系文件“county.json”不合格：第 ${line} 行（indicators[0].weight）：类型不对，应为 number。`,
  );
});

test.each([
  ['{\n  "id": "x",\n  "title" "y"\n}', 3],
  ['{\n  "id": "x",\n}', 3],
  ["这不是JSON", 1],
  ["", 1],
  ['{\n "a": [1, 2\n', 2],
])("text that is no JSON is refused with its line: %j", (text, line) => {
  expect(refusal(text)?.fields).toMatchObject({ line, reason: "notJson" });
});

test("numbers that JSON does not know, and keys written twice, are refused with their line", () => {
  const text = JSON.stringify(system(), null, 2);
  const lineOf = (words: string) => text.split("\n").findIndex((line) => line.includes(words)) + 1;
  const broken = text.replace('"weight": 100', '"weight": NaN');
  expect(refusal(broken)?.fields).toMatchObject({ line: lineOf('"weight": 100'), reason: "notJson" });
  const huge = text.replace('"weight": 100', '"weight": 1e999');
  expect(refusal(huge)?.fields).toMatchObject({ line: lineOf('"weight": 100'), reason: "wrongType" });
  const twice = text.replace('"weight": 100', '"weight": 5, "weight": 100');
  expect(refusal(twice)?.fields).toMatchObject({ line: lineOf('"weight": 100'), reason: "repeatedKey", key: "weight" });
});

test("a file must be UTF-8: what Notepad saves as ANSI or Unicode is refused with its line", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const good = bytes(`\ufeff${JSON.stringify(system())}`);
  expect(parseSystem(good, "county.json").id).toBe("county-2024");
  // 县 in GBK.
  const gbk = new Uint8Array([...bytes('{\n "id": "a",\n "title": "'), 0xcf, 0xd8, ...bytes('"\n}')]);
  expect(refusal(gbk)?.fields).toMatchObject({ line: 3, reason: "notUtf8" });
  const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x0a, 0x00, 0x7d, 0x00]);
  expect(refusal(utf16)?.fields).toMatchObject({ line: 1, reason: "notUtf8" });
  expect(describeError(await createTranslator("zh-CN"), refusal(gbk))).toContain("第 3 行：不是 UTF-8 编码");
});

test("an incomplete system may leave weights and rules open", () => {
  const part = system({ usable_for_scoring: false, complete: false }, [indicator({ weight: null, scoring: null })]);
  expect(parseSystem(part, "part.json").usable_for_scoring).toBe(false);
});
