import { BudgetReportError } from "../../../../src/core/errors";
import { recognise } from "../../../../src/core/layout/recognise";
import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { STANDARDS_SETTING, type SpendingStandards } from "../../../../src/core/validation/standards/spendingStandards";
import { parseStandards } from "../../../../src/core/validation/standards/standardsFile";
import { validate } from "../../../../src/core/validation/validate";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { createTranslator } from "../../../../src/locales";
import { findingText, notCheckedText } from "../../../../src/locales/findingText";
import { nineTables, snapshotOf, type Workbook } from "../nineTables";

/** 甲县甲局 with the counts that local limits are held against: 会议费 2.20, 培训费 3.10, 工资 248.60 (万元). */
function workbook(more: readonly (readonly CellValue[])[] = []): Workbook {
  const sheets = nineTables();
  sheets.set("统计", [
    ["会议人天数", 60],
    ["会议天数", 2],
    ["会议人数", 40],
    ["培训人天数", 100],
    ["讲课费标准（元/学时）", 800],
    ...more.map((row) => [...row]),
  ]);
  return sheets;
}

function check(limits: SpendingStandards["limits"], extra: Partial<SpendingStandards> = {}, sheets = workbook()) {
  const standards = { title: "甲县开支标准", document: "甲财行〔2023〕1号", limits, ...extra };
  const snapshot = { ...snapshotOf(sheets), settings: { [STANDARDS_SETTING]: standards } };
  const recognition = recognise(snapshot);
  const { findings, notChecked } = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  return {
    findings: findings.filter(({ rule }) => rule.startsWith("H")),
    notChecked: notChecked.filter(({ rule }) => rule.startsWith("H")),
  };
}

describe("family H", () => {
  test("is off until limits are given, and says so", async () => {
    const t = await createTranslator("zh-CN");
    const snapshot = snapshotOf(workbook());
    const recognition = recognise(snapshot);
    const { findings, notChecked } = validate({
      snapshot,
      recognition,
      accounts: buildAccounts(recognition, BUILT_IN),
    });
    expect(findings.filter(({ rule }) => rule.startsWith("H"))).toEqual([]);
    const own = notChecked.filter(({ rule }) => rule.startsWith("H"));
    expect(own.map(({ rule, code }) => `${rule} ${code}`)).toEqual(
      ["H01", "H02", "H03", "H04", "H05", "H06", "H07", "H08", "H09"].map((rule) => `${rule} noLimits`),
    );
    expect(notCheckedText(t, own[0] ?? { rule: "", code: "", params: {} })).toBe("没有检查：没有填写当地的开支标准。");
  });

  // 22,000 ÷ 60 = 366.67; 31,000 ÷ 100 = 310; 310/2486 = 1.247 %; 62/2486 = 0.249 %; 47/2486 = 0.189 %; 58.20 ÷ 27 = 2.16.
  test.each<[string, string, SpendingStandards["limits"], SpendingStandards["limits"], string]>([
    ["H01", "perPersonDay", { meetingPerPersonDay: 366 }, { meetingPerPersonDay: 367 }, "基本支出!F11"],
    ["H01", "days", { meetingDays: 1.5 }, { meetingDays: 2 }, "统计!B2"],
    ["H01", "persons", { meetingPersons: 39 }, { meetingPersons: 40 }, "统计!B3"],
    ["H02", "perPersonDay", { trainingPerPersonDay: 300 }, { trainingPerPersonDay: 310 }, "统计!B4"],
    ["H02", "lecture", { lecturePerHour: 500 }, { lecturePerHour: 800 }, "统计!B5"],
    ["H03", "default", { trainingShareOfWages: 1.2 }, { trainingShareOfWages: 1.25 }, "基本支出!F12"],
    ["H04", "union", { unionShareOfWages: 2 }, { unionShareOfWages: 3 }, "基本支出!F14"],
    ["H04", "welfare", { welfareShareOfWages: 1 }, { welfareShareOfWages: 2 }, "基本支出!F15"],
    ["H05", "default", { publicFundsPerPerson: 2 }, { publicFundsPerPerson: 3 }, "基本支出!F21"],
    ["H07", "held", { vehicles: 1 }, { vehicles: 2 }, "单位基本情况!B8"],
    ["H09", "default", { surplusRate: 1 }, { surplusRate: 9 }, "收支总表!F35"],
  ])("%s.%s speaks beyond the limit and is silent within it", async (rule, variant, tight, loose, place) => {
    const t = await createTranslator("zh-CN");
    const { findings } = check(tight);
    expect(findings.map((finding) => `${finding.rule}.${finding.variant} ${finding.severity}`)).toEqual([
      `${rule}.${variant} ${rule === "H03" ? "info" : "warning"}`,
    ]);
    expect(findings.flatMap(({ cells }) => cells.map(({ sheet, address }) => `${sheet}!${address}`))).toContain(place);
    const [first] = findings;
    expect(first && findingText(t, first).what).not.toMatch(/\{\{|^$/u);
    expect(first && findingText(t, first).why).toContain("甲财行〔2023〕1号");
    expect(check(loose).findings).toEqual([]);
    expect(check(loose).notChecked.map((one) => one.rule)).not.toContain(rule);
  });

  test("the price of a vehicle, the growth of general expenditure and the execution of procurement", () => {
    const sheets = workbook();
    const threePublic = sheets.get("三公");
    const amounts = threePublic?.at(-1);
    if (!amounts) throw new Error("no 三公");
    amounts.splice(6, 6, 42.7, 0, 40.6, 35, 5.6, 2.1);
    const profile = sheets.get("单位基本情况");
    const bought = profile?.find(([label]) => typeof label === "string" && label.startsWith("公务用车购置数"));
    bought?.splice(1, 1, 1);
    sheets.set("基础数据", [
      ["2023年度部门整体支出绩效评价基础数据表", null, null, null],
      ["财政供养人员情况(人)", "编制数", "2023年实际在职人数", "控制率"],
      [null, 30, 27, 0.9],
      ["经费控制情况(万元)", "2022年决算数", "2023年预算数", "2023年决算数"],
      ["三公经费", 10, 9.5, 42.7],
      ["公用经费", 60, 65, 62],
      ["其中：办公经费", 10, 10, 12],
      ["水费、电费、差旅费", 8, 8, 8.5],
      ["会议费、培训费", 5, 5, 5.3],
      ["政府采购金额", 40, 50, 35],
    ]);
    const { findings } = check({ vehiclePrice: 18, generalExpenditureGrowth: -5, procurementLeast: 80 }, {}, sheets);
    expect(findings.map(({ rule, variant, params }) => [rule, variant, params.actual])).toEqual(
      expect.arrayContaining([
        ["H07", "price", 35],
        ["H06", "default", 12.17],
        ["H08", "below", 70],
      ]),
    );
    expect(
      check({ vehiclePrice: 40, generalExpenditureGrowth: 15, procurementLeast: 60, procurementMost: 100 }, {}, sheets)
        .findings,
    ).toEqual([]);
    expect(check({ procurementMost: 60 }, {}, sheets).findings.map(({ variant }) => variant)).toEqual(["above"]);
  });

  test("limits of another year, and limits without a number to compare, are said", () => {
    expect(check({ vehicles: 1 }, { year: 2022 }).notChecked).toContainEqual({
      rule: "H07",
      code: "limitsOfOtherYear",
      params: { year: 2022 },
    });
    expect(check({ generalExpenditureGrowth: 0 }).notChecked).toContainEqual({
      rule: "H06",
      code: "noLimitInputs",
      params: {},
    });
  });

  test("what the workbook keeps and is no standard counts as none", () => {
    const snapshot = { ...snapshotOf(workbook()), settings: { [STANDARDS_SETTING]: { limits: { vehicles: "two" } } } };
    const recognition = recognise(snapshot);
    const { notChecked } = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
    expect(notChecked).toContainEqual({ rule: "H07", code: "noLimits", params: {} });
  });
});

describe("a file of limits", () => {
  const file = (limits: string) => `{\n  "title": "甲县开支标准",\n  "limits": {\n    ${limits}\n  }\n}\n`;

  test("is read", () => {
    expect(parseStandards(file('"vehicles": 2,\n    "meetingPerPersonDay": 550'), "limits.json").limits).toEqual({
      vehicles: 2,
      meetingPerPersonDay: 550,
    });
    expect(
      parseStandards(new TextEncoder().encode(`\ufeff${file('"vehicles": 2')}`), "limits.json").limits.vehicles,
    ).toBe(2);
  });

  test.each([
    ["no JSON", "{\n  title: 1\n}", { line: 2, reason: "notJson" }],
    ["a limit that does not exist", file('"vehicle": 2'), { line: 3, reason: "unknownKey", path: "limits" }],
    [
      "a text for a number",
      file('"vehicles": 2,\n    "surplusRate": "9"'),
      { line: 5, reason: "wrongType", path: "limits.surplusRate" },
    ],
    ["a negative limit", file('"meetingDays": -1'), { line: 4, reason: "outOfRange", path: "limits.meetingDays" }],
    ["no title", '{ "limits": { "vehicles": 2 } }', { reason: "missing", path: "title" }],
    ["no limit at all", file(""), { line: 3, reason: "invalid", path: "limits" }],
    ["a limit twice", file('"vehicles": 2,\n    "vehicles": 3'), { line: 5, reason: "repeatedKey", key: "vehicles" }],
  ])("is refused with line and field: %s", (_name, text, fields) => {
    let error: unknown = null;
    try {
      parseStandards(text, "limits.json");
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(BudgetReportError);
    expect(error).toMatchObject({ code: "brokenStandards", fields: { file: "limits.json", ...fields } });
  });

  test("another encoding than UTF-8 is refused with its line", () => {
    const bytes = new Uint8Array([0x7b, 0x0a, 0xb1, 0xea, 0x7d]);
    expect(() => parseStandards(bytes, "limits.json")).toThrow(
      expect.objectContaining({
        code: "brokenStandards",
        fields: expect.objectContaining({ line: 2, reason: "notUtf8" }) as unknown,
      }) as Error,
    );
  });
});
