import type { ReportOptions } from "../../../../src/core/report/reportOptions";
import { composeReport } from "../../../../src/core/report/composeReport";
import { plainReport } from "../../../../src/core/report/plainText";
import { amountFigure, countFigure, refOf } from "../accountsFixture";
import { seedAccounts } from "../seedAccounts";

/** The paragraph that begins so, with the figures (万元, or 个) put in place of the seed's of the same topic. */
function told(beginning: string, amounts: Readonly<Record<string, number>>, options: ReportOptions = {}) {
  const seed = seedAccounts();
  const topic = Object.keys(amounts)[0]?.split(".")[0] ?? "";
  const kept = [...seed.figures].filter(([key]) => !key.startsWith(`${topic}.`));
  const given = Object.entries(amounts).map(([key, value], row) => {
    const cell = `表!B${row + 5}`;
    return [
      key,
      key.includes(".counts.") ? countFigure(key, value, "个", cell) : amountFigure(key, value, cell),
    ] as const;
  });
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const accounts = { ...seed, figures: new Map([...kept, ...given]) };
  const report = plainReport(composeReport({ recognition, accounts, scoreSheet: null, findings: [] }, options));
  return {
    text: report.paragraphs.find((paragraph) => paragraph.includes(beginning)) ?? "",
    gaps: report.gaps.map(({ what }) => what),
  };
}

const FINAL = "threePublic.final";

test.each([
  [
    "several parts, zeros in one clause",
    { total: 5, abroad: 0, vehicles: 3, vehiclePurchase: 0, vehicleOperation: 3, reception: 2 },
    "总额为5.00万元，其中：公务用车购置及运行维护费3.00万元，占60.00%（均为公务用车运行维护费），公务接待费2.00万元，占40.00%；未发生因公出国（境）费。",
  ],
  [
    "a single part is all of it",
    { total: 3, abroad: 0, vehicles: 3, vehiclePurchase: 0, vehicleOperation: 3, reception: 0 },
    "总额为3.00万元，均为公务用车运行维护费；未发生因公出国（境）费、公务接待费。",
  ],
  [
    "a single part that is not all of it stands with its amount",
    { total: 3, reception: 2 },
    "总额为3.00万元，其中：公务接待费2.00万元，占66.67%。",
  ],
  [
    "nothing at all is one sentence",
    { total: 0, abroad: 0, vehicles: 0, vehiclePurchase: 0, vehicleOperation: 0, reception: 0 },
    "总额为0.00万元，未发生“三公”经费支出。",
  ],
  [
    "a zero total with parts is not told as nothing",
    { total: 0, reception: 2 },
    "总额为0.00万元，其中：公务接待费2.00万元。",
  ],
])("三公: %s", (_, amounts, expected) => {
  const figures = Object.fromEntries(Object.entries(amounts).map(([key, value]) => [`${FINAL}.${key}`, value]));
  expect(told("“三公”经费情况", figures).text).toContain(expected);
});

test("money without its count is a gap, a count that is there is told", () => {
  const spent = { [`${FINAL}.total`]: 5, [`${FINAL}.vehicleOperation`]: 3, [`${FINAL}.reception`]: 2 };
  expect(told("“三公”经费情况", spent).gaps).toContain("公务用车保有量、国内公务接待批次和人次");
  const counted = { ...spent, "threePublic.counts.vehiclesHeld": 2, "threePublic.counts.receptionBatches": 9 };
  const { text, gaps } = told("“三公”经费情况", counted);
  expect(text).toContain("公务用车保有量2个，国内公务接待9个。");
  expect(gaps.filter((what) => what.includes("公务用车保有量"))).toEqual([]);
});

test("income: one source down to its only part, several with theirs", () => {
  const year = (bySource: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(bySource).map(([key, value]) => [`income.bySource.${key}`, value]));
  const one = told("收入决算", { "income.yearTotal": 60, ...year({ generalBudget: 60 }) });
  expect(one.text).toContain("收入决算数60.00万元，均为一般公共预算财政拨款。");
  const two = told("收入决算", { "income.yearTotal": 60, ...year({ generalBudget: 50, other: 10 }) });
  expect(two.text).toContain(
    "；其中：财政拨款收入50.00万元，占83.33%（均为一般公共预算财政拨款）；其他收入10.00万元，占16.67%。",
  );
});

test("closing zeros: kept by default, cut throughout on demand", () => {
  const figures = { "income.yearTotal": 60, "income.bySource.generalBudget": 50, "income.bySource.other": 10 };
  const { text } = told("收入决算", figures, { amountStyle: "trimmed" });
  expect(text).toContain("收入决算数60万元；其中：财政拨款收入50万元");
});

test.each([
  ["both parts", { personnel: 60, public: 6.65 }, "；其中：人员经费60.00万元，公用经费6.65万元。"],
  ["one part is all of it", { personnel: 66.65, public: 0 }, "，均为人员经费。"],
  ["a part that is not all of it stands alone", { personnel: 60 }, "；其中：人员经费60.00万元。"],
])("基本支出: %s", (_, parts, expected) => {
  const figures = Object.entries(parts).map(([part, value]) => [`basic.${part}`, value] as const);
  const { text } = told("基本支出决算数为", { "basic.total": 66.65, ...Object.fromEntries(figures) });
  expect(text).toContain(expected);
});

/** 政府性基金 of so many 项, each with its amount. */
function fund(total: number, items: readonly (readonly [string, string, number])[]): string {
  const seed = seedAccounts();
  const figure = (key: string, value: number, row: number) => amountFigure(key, value, `基金!F${row}`);
  const governmentFundByFunction = items.map(([code, name, value], row) => ({
    ...{ code, name, level: 3 as const, ref: refOf(`基金!A${row + 6}`) },
    amounts: { total: figure(`governmentFund.byFunction.${code}.total`, value, row + 6) },
  }));
  const figures = new Map([
    ...seed.figures,
    ["governmentFund.total", figure("governmentFund.total", total, 5)] as const,
  ]);
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const accounts = { ...seed, governmentFundByFunction, figures };
  const report = plainReport(composeReport({ recognition, accounts, scoreSheet: null, findings: [] }));
  return report.paragraphs.find((paragraph) => paragraph.includes("政府性基金预算财政拨款")) ?? "";
}

test.each([
  ["one that is all of it", 60, [["2296002", "甲支出", 60]], "本年支出60.00万元。按功能分类，均为甲支出。"],
  [
    "several",
    60,
    [
      ["2296002", "甲支出", 40],
      ["2296003", "乙支出", 20],
    ],
    "按功能分类的支出为：甲支出40.00万元，乙支出20.00万元。",
  ],
  ["one that is not all of it", 60, [["2296002", "甲支出", 50]], "按功能分类的支出为：甲支出50.00万元。"],
] as const)("政府性基金 by 功能分类: %s", (_, total, items, expected) => {
  expect(fund(total, items)).toContain(expected);
});

const BY_NATURE = { "expenditure.yearTotal": 100, "expenditure.basic": 60, "expenditure.project": 40 };
const withBudget = (before: string) =>
  told("支出结构：", { ...BY_NATURE, [`${before}.basic`]: 50, [`${before}.project`]: 80 }).text;

test("基本支出 and 项目支出 against their 年初预算数 where the tables or the year's budget state it", () => {
  const expected =
    "其中：基本支出60.00万元，占60.00%，年初预算数50.00万元，完成年初预算的120.00%；项目支出40.00万元，占40.00%，年初预算数80.00万元，完成年初预算的50.00%。";
  expect(withBudget("initialBudget.expenditure")).toContain(expected);
  expect(withBudget("budget.expenditure")).toContain(expected);
  expect(told("支出结构：", BY_NATURE).text).toBe(
    "3.支出结构：本年支出合计100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。",
  );
});

test("支出总计 against last year's where that is known", () => {
  const totals = { "expenditure.yearTotal": 100, "expenditure.closingCarryOver": 20, "expenditure.total": 120 };
  expect(told("支出决算：", { ...totals, "previousFinal.expenditure.total": 100 }).text).toMatch(
    /支出总计120\.00万元，比上年增加20\.00万元，增长20\.00%。/u,
  );
  expect(told("支出决算：", totals).text).toMatch(/支出总计120\.00万元。/u);
});
