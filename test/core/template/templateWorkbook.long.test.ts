import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { score } from "../../../src/core/indicators/score";
import { recognise } from "../../../src/core/layout/recognise";
import { composeReport } from "../../../src/core/report/composeReport";
import { plainReport } from "../../../src/core/report/plainText";
import { FINAL_KINDS } from "../../../src/core/tableKinds/tableKinds";
import { finalTablesOf } from "../../../src/core/template/templateData";
import { TEMPLATE_YEARS, templateWorkbook } from "../../../src/core/template/templateWorkbook";
import { validate } from "../../../src/core/validation/validate";
import type { SheetDesign } from "../../../src/core/template/sheetDesign";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { writeDesigns } from "../../../src/hosts/file/writeDesigns";
import { docxErrors } from "../../word/validateDocx";
import { Filling } from "./fill";

const OTHER_KINDS = ["evaluationBaseData", "departmentSelfEvaluation", "unitProfile", "narrative"] as const;

async function read(designs: readonly SheetDesign[]) {
  const snapshot = await readWorkbookFile(writeDesigns(designs), "空白.xlsx");
  const recognition = recognise(snapshot);
  const accounts = buildAccounts(recognition, BUILT_IN);
  return { snapshot, recognition, accounts, validation: validate({ snapshot, recognition, accounts }) };
}

test.each([2020, 2021, 2022, 2024])(
  "%d: every blank table is recognised as what it is, and nothing is wrong",
  async (year) => {
    const { recognition, validation } = await read(templateWorkbook(year, BUILT_IN));
    expect(recognition.unrecognised).toEqual([]);
    expect(recognition.tables.map(({ kind }) => kind).sort()).toEqual([...FINAL_KINDS, ...OTHER_KINDS].sort());
    expect(recognition.year?.value).toBe(year);
    for (const table of recognition.tables.filter(({ kind }) => (FINAL_KINDS as readonly string[]).includes(kind)))
      expect([table.title, table.unit?.value, table.isEmpty]).toEqual([expect.any(String), "万元", true]);
    expect(validation.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  },
);

test("of a form that nobody has filled in, no report says that there was none", async () => {
  const { recognition, accounts } = await read(templateWorkbook(2024, BUILT_IN));
  const { paragraphs } = plainReport(composeReport({ recognition, accounts, scoreSheet: null, findings: [] }));
  expect(paragraphs.filter((one) => /无“三公”|无政府性基金|无国有资本/.test(one))).toEqual([]);
});

test("三公 is 公开07 up to 2021 and 公开09 since 2022, under that year's name", () => {
  const numbers = (year: number) =>
    finalTablesOf(year)
      .slice(6)
      .map(({ form, title }) => [form, title]);
  expect(numbers(2021)).toEqual([
    ["公开07表", "一般公共预算财政拨款“三公”经费支出决算表"],
    ["公开08表", "政府性基金预算财政拨款收入支出决算表"],
    ["公开09表", "国有资本经营预算财政拨款支出决算表"],
  ]);
  expect(numbers(2022).map(([form]) => form)).toEqual(["公开07表", "公开08表", "公开09表"]);
  expect(numbers(2022)[2]?.[1]).toBe("财政拨款“三公”经费支出决算表");
  expect(TEMPLATE_YEARS.from).toBeLessThanOrEqual(2021);
});

/** 样例县样例局: income 100 + 10 + 5, carried over 1 → 2; basic 60, projects 54. */
function filled(year: number): Filling {
  const filling = new Filling(templateWorkbook(year, BUILT_IN));
  const sheetOf = (kind: string) => finalTablesOf(year).find((table) => table.kind === kind)?.sheet ?? "";
  filling.type("单位基本情况", "B2", "样例县样例局");
  filling.beside("单位基本情况", "行政", 1, 8);
  filling.beside("单位基本情况", "行政", 2, 7);
  filling.beside("单位基本情况", "事业", 1, 2);
  filling.beside("单位基本情况", "事业", 2, 2);

  const summary = sheetOf("incomeExpenditureSummary");
  filling.beside(summary, "一、一般公共预算财政拨款收入", 2, 100);
  filling.beside(summary, "二、政府性基金预算财政拨款收入", 2, 10);
  filling.beside(summary, "八、其他收入", 2, 5);
  filling.beside(summary, "年初结转和结余", 2, 1);
  filling.beside(summary, /、一般公共服务支出$/, 2, 104);
  filling.beside(summary, "二十三、其他支出", 2, 10);
  filling.beside(summary, "年末结转和结余", 2, 2);

  const items: readonly (readonly [string, string])[] = [
    ["201", "一般公共服务支出"],
    ["20103", "政府办公厅（室）及相关机构事务"],
    ["2010301", "行政运行"],
    ["2010302", "一般行政管理事务"],
    ["229", "其他支出"],
    ["22960", "彩票公益金安排的支出"],
    ["2296002", "用于社会福利的彩票公益金支出"],
  ];
  const putItems = (kind: string, rows: readonly (readonly [number, Readonly<Record<number, number>>])[]) => {
    const sheet = sheetOf(kind);
    const total = filling.rowOf(sheet, "合计");
    rows.forEach(([index, amounts], line) => {
      const [code = "", name = ""] = items[index] ?? [];
      filling.typeAt(sheet, total + 1 + line, 1, code);
      filling.typeAt(sheet, total + 1 + line, 2, name);
      for (const [column, amount] of Object.entries(amounts))
        filling.typeAt(sheet, total + 1 + line, Number(column), amount);
    });
  };
  // 财政拨款 stands in column 4, 其他收入 in 9; 基本支出 in 4, 项目支出 in 5.
  putItems("income", [
    [0, { 4: 100, 9: 5 }],
    [1, { 4: 100, 9: 5 }],
    [2, { 4: 60 }],
    [3, { 4: 40, 9: 5 }],
    [4, { 4: 10 }],
    [5, { 4: 10 }],
    [6, { 4: 10 }],
  ]);
  putItems("expenditure", [
    [0, { 4: 60, 5: 44 }],
    [1, { 4: 60, 5: 44 }],
    [2, { 4: 60 }],
    [3, { 5: 44 }],
    [4, { 5: 10 }],
    [5, { 5: 10 }],
    [6, { 5: 10 }],
  ]);
  putItems("generalBudgetExpenditure", [
    [0, { 4: 60, 5: 39 }],
    [1, { 4: 60, 5: 39 }],
    [2, { 4: 60 }],
    [3, { 5: 39 }],
  ]);
  putItems("governmentFund", [
    [4, { 4: 10, 7: 10 }],
    [5, { 4: 10, 7: 10 }],
    [6, { 4: 10, 7: 10 }],
  ]);

  const appropriation = sheetOf("appropriationSummary");
  filling.beside(appropriation, "一、一般公共预算财政拨款", 2, 100);
  filling.beside(appropriation, "二、政府性基金预算财政拨款", 2, 10);
  filling.beside(appropriation, /、一般公共服务支出$/, 2, 99);
  filling.beside(appropriation, "二十三、其他支出", 3, 10);
  filling.typeAt(appropriation, filling.rowOf(appropriation, "年初财政拨款结转和结余") + 1, 3, 1);
  filling.beside(appropriation, "年末财政拨款结转和结余", 2, 2);

  const basic = sheetOf("basicExpenditureByEconomicClass");
  for (const [code, amount] of [
    ["30101", 38],
    ["30113", 5],
    ["30302", 2],
    ["30201", 9.4],
    ["30217", 0.6],
    ["31002", 5],
  ] as const)
    filling.beside(basic, code, 2, amount);

  const threePublic = sheetOf("threePublicExpenses");
  for (const [address, amount] of [
    ["F8", 1],
    ["L8", 0.6],
    ["E8", 0],
    ["K8", 0],
  ] as const)
    filling.type(threePublic, address, amount);
  const form = "部门整体支出绩效自评表";
  filling.beside(form, "年度资金总额", 1, 115);
  filling.beside(form, "年度资金总额", 2, 116);
  filling.beside(form, "年度资金总额", 3, 114);
  ["数量指标", "质量指标", "社会效益指标", "服务对象满意度指标"].forEach((level, index) => {
    const weight = [25, 25, 30, 10][index] ?? 0;
    const values = [`指标${"甲乙丙丁"[index]}`, "≥90%", "95%", weight, weight];
    values.forEach((value, right) => filling.beside(form, level, 1 + right, value));
  });
  return filling;
}

test.each([2021, 2023])("%d: filled in, the sums agree, the tables tie, and the form gives a total", async (year) => {
  const filling = filled(year);
  const designs = filling.finish();
  const { recognition, accounts, validation } = await read(designs);
  expect(recognition.unrecognised).toEqual([]);
  expect(validation.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const amountOf = (key: string) => {
    const figure = accounts.figures.get(key);
    return figure?.kind === "amount" ? figure.amount / 1_000_000 : figure?.kind === "count" ? figure.count : null;
  };
  expect(
    [
      "income.yearTotal",
      "income.total",
      "expenditure.yearTotal",
      "expenditure.total",
      "expenditure.basic",
      "expenditure.project",
      "generalBudget.total",
      "basic.personnel",
      "basic.public",
      "governmentFund.total",
      "threePublic.final.total",
      "appropriation.expenditure.total.total",
      "staff.total.quota",
      "staff.total.actual",
    ].map(amountOf),
  ).toEqual([115, 116, 114, 116, 60, 54, 99, 45, 15, 10, 0.6, 111, 10, 9]);
  expect(accounts.department?.value).toBe("样例县样例局");
  const sheet = score({ recognition, accounts });
  expect(sheet.total).toEqual({ score: 99.83, outOf: 100, complete: true });
  expect(sheet.indicators.every(({ stated, score: points }) => stated === null || stated.score === points)).toBe(true);
});

test("the file is valid by Microsoft's own schema, and the same every time", async () => {
  const bytes = writeDesigns(templateWorkbook(2023, BUILT_IN));
  expect(await docxErrors(bytes, "blank.xlsx")).toEqual([]);
  expect(Buffer.from(writeDesigns(templateWorkbook(2023, BUILT_IN))).equals(Buffer.from(bytes))).toBe(true);
});

test("a wrong figure is found: the template hides nothing", async () => {
  const filling = filled(2023);
  const sheet = finalTablesOf(2023).find(({ kind }) => kind === "generalBudgetExpenditure")?.sheet ?? "";
  filling.typeAt(sheet, filling.rowOf(sheet, "合计") + 4, 5, 40);
  const { validation } = await read(filling.finish());
  expect(validation.findings.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
});
