import { READERS, TITLES } from "../../../src/core/layout/registry";
import { recognise } from "../../../src/core/layout/recognise";
import { plainLabel } from "../../../src/core/workbook/label";
import { rowsOf, sheet, workbook } from "./sheets";

describe("titles", () => {
  test.each([
    ["收 入 支 出 决 算 总 表", "incomeExpenditureSummary"],
    ["道县县委网信办2021年度收入支出决算总表", "incomeExpenditureSummary"],
    ["部门收支决算总表（公开01表）", "incomeExpenditureSummary"],
    ["收入支出决算总表公开01表", "incomeExpenditureSummary"],
    ["财政拨款收入支出决算总表", "appropriationSummary"],
    ["支出决算表", "expenditure"],
    ["支出决算表（分科目）", "expenditure"],
    ["一般公共预算财政拨款支出决算表", "generalBudgetExpenditure"],
    ["一般公共预算财政拨款基本支出决算明细表", "basicExpenditureByEconomicClass"],
    ["政府性基金预算财政拨款收入支出决算表", "governmentFund"],
    ["国有资本经营预算财政拨款支出决算表（本单位无此项收支，故本表无数据）", "stateCapital"],
    ["财政拨款“三公”经费支出决算表", "threePublicExpenses"],
    ["2017年度一般公共预算财政拨款“三公”经费及机关运行经费支出决算表", "threePublicExpenses"],
    ["2025年部门财政拨款收支预算总表", "budgetAppropriationSummary"],
  ])("%s is %s", (title, kind) => {
    expect(TITLES.find(plainLabel(title))?.kinds).toContain(kind);
  });

  test.each(["财政专户管理资金收入支出决算表", "国有资产占用情况表", "经营支出决算表"])(
    "%s is another table",
    (title) => expect(TITLES.find(plainLabel(title))?.kinds).toEqual([]),
  );

  test.each(["本表数据与收入支出决算总表一致，详见支出决算表。", "合计", "三公经费", "注：支出决算表"])(
    "%s is no title",
    (text) => expect(TITLES.find(plainLabel(text))).toBeNull(),
  );

  test("every name is written as labels are compared", () => {
    const odd = READERS.flatMap((reader) => reader.titles.filter((title) => plainLabel(title) !== title));
    expect(odd).toEqual([]);
  });
});

describe("unrelated sheets", () => {
  test.each([
    ["a class roster", "三年级二班花名册\n序号|姓名|性别|出生年份\n1|张三|男|2012\n合计|1||"],
    ["a price list", "2021年度商品价格表\n商品编码|商品名称|单位|单价\n10101|大米|公斤|5.6\n合计|||5.6"],
    ["an invoice", "增值税普通发票\n货物名称|数量|单价|金额|税额\n办公椅|4|300|1200|156\n合计|||1200|156"],
    ["a timetable with years and totals", "时间|2019年|2020年|2021年|合计\n第一节|3|4|5|12\n总计|3|4|5|12"],
    ["a pivot leftover", "求和项:金额|列标签\n行标签|基本支出|项目支出|总计\n201|100|20|120\n总计|100|20|120"],
    ["a company's profit", "利润表\n项目|行次|本年金额|上年金额\n一、营业收入|1|100|90\n二、营业利润|3|40|40"],
    ["a household's book", "家庭收支\n项目|金额|项目|金额\n工资|100|买菜|50\n合计|100|合计|50"],
    ["a table of contents", "目录\n收入支出决算总表\n收入决算表\n支出决算表"],
  ])("%s gives no table but a reason", (_what, text) => {
    const { tables, unrecognised } = recognise(workbook(sheet(rowsOf(text))));
    expect(tables).toEqual([]);
    expect(unrecognised.length).toBeGreaterThan(0);
    expect(unrecognised[0]?.reason.code).not.toBe("");
  });

  test("a sheet of a million formatted blank rows is empty", () => {
    const { unrecognised } = recognise(workbook(sheet(Array.from({ length: 1_048_576 }, () => []))));
    expect(unrecognised[0]?.reason.code).toBe("emptySheet");
  });
});
