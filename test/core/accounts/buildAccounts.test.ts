import { numberIn } from "../../../src/core/amount/amount";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import type { Recognition } from "../../../src/core/layout/recognisedTable";
import type { Figure } from "../../../src/core/accounts/figure";
import { cellsOf } from "../../../src/core/accounts/figure";
import type { FinalAccounts } from "../../../src/core/accounts/finalAccounts";
import { recognition, summaryRows, table } from "./tables";

const accountsOf = (recognised: Recognition) => buildAccounts(recognised, BUILT_IN);

function value(figure: Figure | undefined): number | null {
  if (!figure) return null;
  if (figure.kind === "amount") return numberIn(figure.amount, figure.unit);
  return figure.kind === "count" ? figure.count : figure.percent;
}

/** The figures as numbers in their table's unit, derived ones apart. */
function numbers(accounts: FinalAccounts): Record<string, number | null> {
  return Object.fromEntries([...accounts.figures].map(([key, figure]) => [key, value(figure)]));
}

function addresses(accounts: FinalAccounts, key: string): string[] {
  const figure = accounts.figures.get(key);
  return figure ? cellsOf(figure).map(({ sheet, address }) => `${sheet}!${address}`) : [];
}

const SUMMARY_2021 = summaryRows([
  ["一、一般公共预算财政拨款收入", 77.65, "一、一般公共服务支出", 71.1],
  ["二、政府性基金预算财政拨款收入", null, "七、文化旅游体育与传媒支出", null],
  ["三、国有资本经营预算财政拨款收入", "—", "八、社会保障和就业支出", 4.38],
  ["八、其他收入", null, "九、医疗卫生与计划生育支出", 2.18],
  ["本年收入合计", 77.65, "本年支出合计", 77.65],
  ["使用非财政拨款结余", null, "结余分配", null],
  ["年初结转和结余", null, "年末结转和结余", null],
  ["总计", null, "总计", null],
]);

describe("收入支出决算总表", () => {
  test("2021, with a class under its former name, blanks and dashes", () => {
    const accounts = accountsOf(recognition([table("incomeExpenditureSummary", SUMMARY_2021)]));
    expect(numbers(accounts)).toEqual({
      "income.bySource.generalBudget": 77.65,
      "income.yearTotal": 77.65,
      "income.appropriation": 77.65,
      "expenditure.byClass.201": 71.1,
      "expenditure.byClass.208": 4.38,
      "expenditure.byClass.210": 2.18,
      "expenditure.yearTotal": 77.65,
    });
    expect(addresses(accounts, "expenditure.byClass.210")).toEqual(["incomeExpenditureSummary!F9"]);
    expect(accounts.figures.get("income.appropriation")?.source).toMatchObject({
      type: "derived",
      formula: "appropriation",
    });
  });

  test("2018: 财政拨款收入 with its 其中, 事业基金, older classes", () => {
    const rows = summaryRows([
      ["一、财政拨款收入", 120, "一、一般公共服务支出", 90],
      ["    其中：政府性基金预算财政拨款", 20, "七、文化体育与传媒支出", 10],
      ["二、上级补助收入", 5, "十四、资源勘探信息等支出", 3],
      ["三、事业收入", 7, "二十一、其他支出", 22],
      ["本年收入合计", 132, "本年支出合计", 125],
      ["用事业基金弥补收支差额", 1, "结余分配", 2],
      ["年初结转和结余", 4, "年末结转和结余", 10],
      ["其中：项目支出结转和结余", 3, "其中：项目支出结转和结余", 8],
      ["总计", 137, "总计", 137],
    ]);
    expect(numbers(accountsOf(recognition([table("incomeExpenditureSummary", rows)], 2018)))).toEqual({
      "income.appropriation": 120,
      "income.bySource.governmentFund": 20,
      "income.bySource.superiorSubsidy": 5,
      "income.bySource.business": 7,
      "income.yearTotal": 132,
      "income.nonFiscalSurplusUsed": 1,
      "income.openingCarryOver": 4,
      "income.total": 137,
      "expenditure.byClass.201": 90,
      "expenditure.byClass.207": 10,
      "expenditure.byClass.215": 3,
      "expenditure.byClass.229": 22,
      "expenditure.yearTotal": 125,
      "expenditure.surplusDistribution": 2,
      "expenditure.closingCarryOver": 10,
      "expenditure.total": 137,
    });
  });

  test("财决01: budget columns and 按支出性质 apart from the classes", () => {
    const rows = [
      {
        values: {
          "income.item": "本 年 收 入 合 计",
          "income.initialBudget": 100,
          "income.fullYearBudget": 110,
          "income.amount": 108,
          "expenditure.item": "二十三、其他支出",
          "expenditure.amount": 1,
          "expenditureByNature.item": "一、基本支出",
          "expenditureByNature.initialBudget": 60,
          "expenditureByNature.amount": 66,
        },
      },
      { values: { "expenditureByNature.item": "其他支出", "expenditureByNature.amount": 3 } },
    ];
    expect(numbers(accountsOf(recognition([table("incomeExpenditureSummary", rows)])))).toEqual({
      "income.yearTotal": 108,
      "initialBudget.income.yearTotal": 100,
      "fullYearBudget.income.yearTotal": 110,
      "expenditure.byClass.229": 1,
      "expenditure.basic": 66,
      "initialBudget.expenditure.basic": 60,
    });
  });

  test("the appropriation is not derived where the stated sources are not all of the year's income", () => {
    const rows = summaryRows([
      ["一、一般公共预算财政拨款收入", 70, "", null],
      ["本年收入合计", 77, "", null],
    ]);
    const accounts = accountsOf(recognition([table("incomeExpenditureSummary", rows)]));
    expect(accounts.figures.has("income.appropriation")).toBe(false);
  });
});

describe("财政拨款收入支出决算总表", () => {
  const row = (income: string, amount: number | null, expenditure: string, ...funds: (number | null)[]) => ({
    values: {
      "income.item": income,
      "income.amount": amount,
      "expenditure.item": expenditure,
      "expenditure.total": funds[0] ?? null,
      "expenditure.generalBudget": funds[1] ?? null,
      "expenditure.governmentFund": funds[2] ?? null,
      "expenditure.stateCapital": null,
    },
  });
  const rows = [
    row("一、一般公共预算财政拨款", 2940.05, "一、一般公共服务支出", 2106.66, 2106.66),
    row("二、政府性基金预算财政拨款", 10, "九、卫生健康支出", 10, null, 10),
    row("本年收入合计", 2950.05, "本年支出合计", 2950.05, 2940.05, 10),
    row("年初财政拨款结转和结余", 21.63, "年末财政拨款结转和结余", 21.63, 21.63),
    row("其中：一、一般公共预算财政拨款", 21.63, ""),
    row("二、政府性基金预算财政拨款", null, ""),
    row("总计", 2971.68, "总计", 2971.68, 2961.68, 10),
  ];

  test("the rows below 年初结转 are its parts, not income again", () => {
    expect(numbers(accountsOf(recognition([table("appropriationSummary", rows)], 2024)))).toEqual({
      "appropriation.income.generalBudget": 2940.05,
      "appropriation.income.governmentFund": 10,
      "appropriation.income.yearTotal": 2950.05,
      "appropriation.income.openingCarryOver": 21.63,
      "appropriation.income.openingCarryOver.generalBudget": 21.63,
      "appropriation.income.total": 2971.68,
      "appropriation.expenditure.byClass.201.total": 2106.66,
      "appropriation.expenditure.byClass.201.generalBudget": 2106.66,
      "appropriation.expenditure.byClass.210.total": 10,
      "appropriation.expenditure.byClass.210.governmentFund": 10,
      "appropriation.expenditure.yearTotal.total": 2950.05,
      "appropriation.expenditure.yearTotal.generalBudget": 2940.05,
      "appropriation.expenditure.yearTotal.governmentFund": 10,
      "appropriation.expenditure.closingCarryOver.total": 21.63,
      "appropriation.expenditure.closingCarryOver.generalBudget": 21.63,
      "appropriation.expenditure.total.total": 2971.68,
      "appropriation.expenditure.total.generalBudget": 2961.68,
      "appropriation.expenditure.total.governmentFund": 10,
      "income.appropriation": 2950.05,
      "generalBudget.total": 2940.05,
      "governmentFund.total": 10,
    });
  });
});

describe("tables by classification item", () => {
  const expenditure = table("expenditure", [
    { name: "合计", isTotal: true, values: { total: 77.65, basic: 66.65, project: 11, operating: null } },
    { code: "201", name: "一般公共服务支出", values: { total: 71.1, basic: null } },
    { code: "2010101", name: "行政运行", values: { total: 71.1 } },
  ]);

  test("支出决算表: rows, total, and what 公开01 states too", () => {
    const accounts = accountsOf(recognition([table("incomeExpenditureSummary", SUMMARY_2021), expenditure]));
    expect(numbers(accounts)).toMatchObject({
      "expenditure.basic": 66.65,
      "expenditure.project": 11,
      "expenditure.byFunction.201.total": 71.1,
      "expenditure.byFunction.2010101.total": 71.1,
    });
    expect(accounts.expenditureByFunction.map(({ code, level }) => [code, level])).toEqual([
      ["201", 1],
      ["2010101", 3],
    ]);
    expect(accounts.expenditureByFunction[0]?.amounts).not.toHaveProperty("basic");
    const others = (key: string) =>
      accounts.otherPlaces
        .get(key)
        ?.flatMap(cellsOf)
        .map(({ address }) => address);
    expect(others("expenditure.yearTotal")).toEqual(["C6"]);
    expect(others("expenditure.byClass.201")).toEqual(["C7"]);
  });

  test("the parts of a table on several sheets are one table", () => {
    const rest = table("expenditure", [{ code: "208", name: "社会保障和就业支出", values: { total: 4.38 } }], {
      sheet: "续表",
      unit: null,
      continuationOf: "expenditure!A1",
    });
    const accounts = accountsOf(recognition([expenditure, rest]));
    expect(accounts.expenditureByFunction.map(({ code }) => code)).toEqual(["201", "2010101", "208"]);
    expect(addresses(accounts, "expenditure.byFunction.208.total")).toEqual(["续表!C6"]);
    expect(accounts.warnings).toEqual([]);
  });

  test("a code that comes twice makes no figure, and is said", () => {
    const twice = table("expenditure", [
      { code: "2010601", name: "行政运行", values: { total: 5 } },
      { code: "2010601", name: "行政运行", values: { total: 7 } },
      { code: "2010602", name: "一般行政管理事务", values: { total: 1 } },
    ]);
    const accounts = accountsOf(recognition([twice]));
    expect(numbers(accounts)).toEqual({ "expenditure.byFunction.2010602.total": 1 });
    expect(accounts.expenditureByFunction).toHaveLength(3);
    expect(accounts.warnings).toMatchObject([{ code: "repeatedCode", cells: [{ address: "A7" }] }]);
  });

  test("a row without a code gets it from its name where only one has that name", () => {
    const rows = [
      { name: "三、卫生健康支出", values: { total: 3 } },
      { name: "行政运行", values: { total: 2 } },
    ];
    const accounts = accountsOf(recognition([table("expenditure", rows)]));
    expect(accounts.expenditureByFunction).toMatchObject([{ code: "210", level: 1, codeFromName: true }]);
    expect(numbers(accounts)).toMatchObject({ "expenditure.byClass.210": 3 });
  });

  test("totals that disagree are not taken, equal ones are one", () => {
    const rows = [
      { name: "合计", isTotal: true, values: { total: 5, basic: 3 } },
      { name: "合计", isTotal: true, values: { total: 6, basic: 3 } },
    ];
    const accounts = accountsOf(recognition([table("expenditure", rows)]));
    expect(numbers(accounts)).toEqual({ "expenditure.basic": 3 });
    expect(accounts.warnings).toMatchObject([{ code: "severalTotals", params: { value: "5、6" } }]);
  });

  test("a budget's 合计 with 上年结转 beside it is more than the year's income", () => {
    const rows = [
      {
        name: "合计",
        isTotal: true,
        values: { total: 12, yearTotal: 10, generalBudget: 10, openingCarryOver: 2, unitCode: 101 },
      },
    ];
    expect(numbers(accountsOf(recognition([table("budgetIncome", rows)])))).toMatchObject({
      "budget.income.total": 12,
      "budget.income.yearTotal": 10,
      "budget.income.bySource.generalBudget": 10,
      "budget.income.openingCarryOver": 2,
    });
  });

  test("政府性基金 with its carry-overs, in 元", () => {
    const rows = [
      {
        name: "合计",
        isTotal: true,
        values: { openingCarryOver: 1, income: 200.5, total: 201.5, closingCarryOver: 0 },
      },
    ];
    const accounts = accountsOf(recognition([table("governmentFund", rows, { unit: "元" })]));
    expect(numbers(accounts)).toEqual({
      "governmentFund.openingCarryOver": 1,
      "governmentFund.income": 200.5,
      "governmentFund.total": 201.5,
      "governmentFund.closingCarryOver": 0,
    });
    expect(accounts.figures.get("governmentFund.total")).toMatchObject({ amount: 20150, unit: "元" });
  });
});

describe("基本支出", () => {
  const classes = [
    { code: "301", name: "工资福利支出", values: { amount: 60.65 } },
    { code: "30101", name: "基本工资", values: { amount: 26.39 } },
    { code: "302", name: "商品和服务支出", values: { amount: 6 } },
    { code: "303", name: "对个人和家庭的补助", values: { amount: null } },
  ];
  const total = (amount: number) => ({ name: "合计", isTotal: true, values: { amount } });

  test("人员 and 公用 follow from the classes where these make up the total", () => {
    const accounts = accountsOf(recognition([table("basicExpenditureByEconomicClass", [...classes, total(66.65)])]));
    expect(numbers(accounts)).toMatchObject({ "basic.total": 66.65, "basic.personnel": 60.65, "basic.public": 6 });
    expect(accounts.figures.get("basic.public")?.source).toMatchObject({ type: "derived", formula: "basicPublic" });
    expect(addresses(accounts, "basic.personnel")).toEqual(["basicExpenditureByEconomicClass!C6"]);
  });

  test("and do not where they contradict it", () => {
    const accounts = accountsOf(recognition([table("basicExpenditureByEconomicClass", [...classes, total(70)])]));
    expect(accounts.figures.has("basic.personnel")).toBe(false);
  });

  test("printed sums stay as printed; the total is the one of 一般公共预算支出", () => {
    const printed = [
      ...classes,
      { key: "personnel", name: "人员经费合计", isTotal: true, values: { amount: 60.65 } },
      { key: "public", name: "公用经费合计", isTotal: true, values: { amount: 6 } },
    ];
    const general = [{ name: "合计", isTotal: true, values: { total: 77.65, basic: 66.65, project: 11 } }];
    const accounts = accountsOf(
      recognition([table("basicExpenditureByEconomicClass", printed), table("generalBudgetExpenditure", general)]),
    );
    expect(accounts.figures.get("basic.personnel")?.source.type).toBe("cell");
    expect(addresses(accounts, "basic.total")).toEqual(["generalBudgetExpenditure!D6"]);
    expect(numbers(accounts)).toMatchObject({ "generalBudget.basic": 66.65, "generalBudget.project": 11 });
  });

  test("of the budget, with 人员 and 公用 as columns", () => {
    const rows = [
      { code: "301", name: "工资福利支出", values: { total: 100, personnel: 100, public: null } },
      { name: "合计", isTotal: true, values: { total: 120, personnel: 100, public: 20 } },
    ];
    const accounts = accountsOf(recognition([table("budgetBasicByEconomicClass", rows, { unit: "元" })]));
    expect(numbers(accounts)).toEqual({
      "budget.basic.byEconomic.301": 100,
      "budget.basic.byEconomic.301.personnel": 100,
      "budget.basic.total": 120,
      "budget.basic.personnel": 100,
      "budget.basic.public": 20,
    });
    expect(accounts.budget?.basicByEconomic).toHaveLength(1);
    expect(accounts.basicByEconomic).toEqual([]);
  });
});

describe("三公经费", () => {
  test("one row of columns", () => {
    const rows = [{ values: { "budget.total": 0.95, "final.total": null, "budget.reception": 0.95 } }];
    expect(numbers(accountsOf(recognition([table("threePublicExpenses", rows)])))).toEqual({
      "threePublic.budget.total": 0.95,
      "threePublic.budget.reception": 0.95,
    });
  });

  test("with counts, whatever their side", () => {
    const rows = [{ values: { "final.total": 0, "counts.vehiclesHeld": 2, "counts.receptionPersons": "12" } }];
    const accounts = accountsOf(recognition([table("threePublicExpenses", rows)]));
    expect(numbers(accounts)).toEqual({
      "threePublic.final.total": 0,
      "threePublic.counts.vehiclesHeld": 2,
      "threePublic.counts.receptionPersons": 12,
    });
    expect(accounts.figures.get("threePublic.counts.vehiclesHeld")).toMatchObject({ measure: "辆" });
  });

  test.each([
    [["样例中心", "合计"], 2],
    [["样例中心", "样例县样例局"], 2],
    [["样例中心", "样例学校"], null],
  ])("of rows for %j the total's, else the department's own", (names, total) => {
    const rows = names.map((name, index) => ({
      name,
      isTotal: name === "合计",
      values: { "final.total": index + 1 },
    }));
    const accounts = accountsOf(recognition([table("threePublicExpenses", rows)]));
    expect(numbers(accounts)["threePublic.final.total"] ?? null).toBe(total);
    expect((accounts.warnings ?? []).map(({ code }) => code)).toEqual(total === null ? ["severalRows"] : []);
  });

  test("sums of stated parts", () => {
    const rows = [
      {
        values: { "final.abroad": 0, "final.vehiclePurchase": 18, "final.vehicleOperation": 2.5, "final.reception": 1 },
      },
    ];
    expect(numbers(accountsOf(recognition([table("threePublicExpenses", rows)])))).toMatchObject({
      "threePublic.final.vehicles": 20.5,
      "threePublic.final.total": 21.5,
    });
  });

  test("of the budget, this year's and the last one's", () => {
    const rows = [{ values: { total: 0.95, reception: 0.95, "previousBudget.total": 1.2 } }];
    expect(numbers(accountsOf(recognition([table("budgetThreePublic", rows)])))).toEqual({
      "budget.threePublic.total": 0.95,
      "budget.threePublic.reception": 0.95,
      "budget.threePublic.previous.total": 1.2,
    });
  });
});

describe("forms", () => {
  test("基础数据表", () => {
    const rows = [
      { key: "staff", values: { quota: 46, actual: 50, rate: 1.087 } },
      { key: "threePublic", name: "三公经费", values: { previousFinal: 0, budget: 1, final: 2 } },
      { key: "publicFunds", name: "公用经费", values: { previousFinal: 118.31, budget: 85.76, final: null } },
      { key: "projectProvincial", name: "甲专项", values: { final: 3 } },
      { key: "projectProvincial", name: "乙专项", values: { final: 4 } },
      { key: "buildings", values: { approvedArea: 100, areaRate: "98.5%", actualInvestment: 12 } },
      { key: "signature", values: { preparer: "张三", phone: 7461234 } },
    ];
    const accounts = accountsOf(recognition([table("evaluationBaseData", rows)]));
    expect(numbers(accounts)).toEqual({
      "baseData.staff.quota": 46,
      "baseData.staff.actual": 50,
      "baseData.staff.rate": 108.7,
      "staff.total.quota": 46,
      "staff.total.actual": 50,
      "baseData.threePublic.previousFinal": 0,
      "baseData.threePublic.budget": 1,
      "baseData.threePublic.final": 2,
      "threePublic.previousFinal.total": 0,
      "threePublic.budget.total": 1,
      "threePublic.final.total": 2,
      "baseData.publicFunds.previousFinal": 118.31,
      "baseData.publicFunds.budget": 85.76,
      "baseData.projectProvincial.final": 3,
      "baseData.projectProvincial.2.final": 4,
      "baseData.buildings.approvedArea": 100,
      "baseData.buildings.areaRate": 98.5,
      "baseData.buildings.actualInvestment": 12,
    });
  });

  test("自评表, and the execution rate that follows from it", () => {
    const rows = [
      {
        key: "total",
        values: { initialBudget: 861.1, fullYearBudget: 2030.12, executed: 1925.67, weight: 10, rate: 1, score: 10 },
      },
      { key: "expenditureNature.basic", values: { amount: 900.47 } },
      { key: "indicator", name: "产出", values: { weight: 10, score: 9, target: 100 } },
      { key: "totalScore", values: { weight: 100, score: 96 } },
    ];
    const accounts = accountsOf(recognition([table("departmentSelfEvaluation", rows)]));
    expect(numbers(accounts)).toEqual({
      "selfEvaluation.funds.total.initialBudget": 861.1,
      "selfEvaluation.funds.total.fullYearBudget": 2030.12,
      "selfEvaluation.funds.total.executed": 1925.67,
      "selfEvaluation.funds.total.weight": 10,
      "selfEvaluation.funds.total.rate": 100,
      "selfEvaluation.funds.total.score": 10,
      "selfEvaluation.expenditureNature.basic": 900.47,
      "selfEvaluation.totalScore.weight": 100,
      "selfEvaluation.totalScore.score": 96,
      executionRate: 94.85,
    });
  });

  test.each([
    [0.9485, 94.85],
    [94.85, 94.85],
    ["94.85%", 94.85],
    ["0.5%", 0.5],
    [1, 100],
  ])("a rate written %j is %d percent", (written, percent) => {
    const rows = [{ key: "total", values: { rate: written } }];
    const accounts = accountsOf(recognition([table("departmentSelfEvaluation", rows)]));
    expect(numbers(accounts)).toEqual({ "selfEvaluation.funds.total.rate": percent });
  });

  test("单位基本情况: staff, counts and texts", () => {
    const rows = [
      { key: "name", values: { text: "样例局" } },
      { key: "administrative", name: "行政", values: { quota: 6, actual: 4 } },
      { key: "institution", name: "事业", values: { quota: 8, actual: 5 } },
      { key: "other", name: "临聘", values: { quota: null, actual: 3 } },
      { key: "vehiclesHeld", values: { count: 2 } },
      { key: "offices", values: { text: "综合室、业务室" } },
      { key: "duties", values: { text: "  " } },
    ];
    const accounts = accountsOf(recognition([table("unitProfile", rows, { unit: null })]));
    expect(numbers(accounts)).toEqual({
      "staff.administrative.quota": 6,
      "staff.administrative.actual": 4,
      "staff.institution.quota": 8,
      "staff.institution.actual": 5,
      "staff.other.actual": 3,
      "staff.total.quota": 14,
      "staff.total.actual": 9,
      "profile.vehiclesHeld": 2,
      "threePublic.counts.vehiclesHeld": 2,
    });
    expect(accounts.staff.map(({ category }) => category)).toEqual(["administrative", "institution", "other"]);
    expect([...accounts.profile].map(([key, { text }]) => [key, text])).toEqual([
      ["name", "样例局"],
      ["offices", "综合室、业务室"],
    ]);
  });

  test("项目支出明细", () => {
    const rows = [
      { name: "全县网络舆情处置", values: { number: 1, final: 11, use: "舆情处置" } },
      { name: "合计", isTotal: true, values: { final: 11 } },
    ];
    const accounts = accountsOf(recognition([table("projectExpenditure", rows)]));
    expect(numbers(accounts)).toEqual({ "project.1.final": 11, "project.total.final": 11 });
    expect(accounts.projects).toMatchObject([{ name: "全县网络舆情处置", use: "舆情处置" }]);
  });

  test("报告文字材料: rows under one heading are one section", () => {
    const rows = [
      { name: "[bookmark: _Hlk1]（一）部门职责", values: { text: "甲" } },
      { name: "(一) 部门职责", values: { text: "[bookmark: x]乙" } },
      { values: { text: "丙" } },
      { name: "八、存在的主要问题" },
      { name: "（一）部门职责", values: { text: "丁" } },
    ];
    const sections = accountsOf(recognition([table("narrative", rows)])).narrative;
    expect(sections.map(({ heading, paragraphs }) => [heading, paragraphs.map(({ text }) => text)])).toEqual([
      ["[bookmark: _Hlk1]（一）部门职责", ["甲", "[bookmark: x]乙", "丙"]],
      ["八、存在的主要问题", []],
      ["（一）部门职责", ["丁"]],
    ]);
  });

  test("决算单位构成 and the notes under tables", () => {
    const accounts = accountsOf(
      recognition([
        table("unitList", [{ name: "样例局（本级）" }, { name: "样例中心", values: { remark: "并入本级" } }]),
        table("governmentFund", [], { notes: ["注：无收支，故本表无数据。"] }),
      ]),
    );
    expect(accounts.units).toMatchObject([{ remark: null }, { name: "样例中心", remark: "并入本级" }]);
    expect(accounts.tableNotes.get("governmentFund")).toMatchObject([{ text: "注：无收支，故本表无数据。" }]);
  });
});
