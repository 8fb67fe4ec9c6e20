import type { FinalAccounts } from "../../../src/core/accounts/finalAccounts";
import { accountsOf, amountFigure, amountFigures, countFigure, item, refOf, table } from "./accountsFixture";

/** The figures of the real 道县 2021 report, with texts of our own. */
export function seedAccounts(more: Partial<FinalAccounts> = {}): FinalAccounts {
  const economic: readonly (readonly [string, string, number])[] = [
    ["301", "工资福利支出", 60.65],
    ["30101", "基本工资", 26.39],
    ["30102", "津贴补贴", 18.1],
    ["30103", "奖金", 5.8],
    ["30107", "绩效工资", 3.8],
    ["30108", "机关事业单位基本养老保险缴费", 4.38],
    ["30110", "职工基本医疗保险缴费", 2.18],
    ["302", "商品和服务支出", 6],
    ["30201", "办公费", 6],
  ];
  const basicByEconomic = economic.map(([code, name, value], index) =>
    item(code, name, { amount: amountFigure(`basic.byEconomic.${code}`, value, `基本支出!C${index + 4}`) }),
  );
  const classes: readonly (readonly [string, string, number])[] = [
    ["201", "一般公共服务支出", 71.1],
    ["208", "社会保障和就业支出", 4.38],
    ["210", "医疗卫生与计划生育支出", 2.18],
  ];
  const expenditureByFunction = classes.map(([code, name, value], index) =>
    item(code, name, { total: amountFigure(`expenditure.byFunction.${code}.total`, value, `支出!C${index + 8}`) }),
  );
  const project = amountFigure("project.1.final", 11, "项目!C4");
  return accountsOf(
    [
      ...amountFigures({
        "income.bySource.generalBudget": [77.65, "收支!C7"],
        "income.yearTotal": [77.65, "收支!C33"],
        "expenditure.yearTotal": [77.65, "收支!F33"],
        "expenditure.basic": [66.65, "支出!D7"],
        "expenditure.project": [11, "支出!E7"],
        "basic.total": [66.65, "基本支出!C13"],
        "threePublic.final.total": [0, "三公!C4"],
        "threePublic.final.vehicleOperation": [0, "三公!C5"],
        "threePublic.final.reception": [0, "三公!C6"],
      }),
      countFigure("threePublic.counts.vehiclesPurchased", 0, "台", "三公!C7"),
      countFigure("threePublic.counts.vehiclesHeld", 0, "台", "三公!C8"),
      countFigure("threePublic.counts.receptionBatches", 0, "批次", "三公!C9"),
      countFigure("threePublic.counts.receptionPersons", 0, "人", "三公!C10"),
      countFigure("staff.administrative.quota", 6, "名", "基本情况!B5"),
      countFigure("staff.administrative.actual", 4, "名", "基本情况!C5"),
      countFigure("staff.institution.quota", 8, "名", "基本情况!B6"),
      countFigure("staff.institution.actual", 5, "名", "基本情况!C6"),
    ],
    {
      expenditureByFunction,
      basicByEconomic,
      projects: [{ name: "舆情处置", ref: refOf("项目!B4"), use: "全县网络舆情处置", amounts: { final: project } }],
      tables: [table("governmentFund", "基金", { isEmpty: true }), table("stateCapital", "国资", { isEmpty: true })],
      profile: new Map([
        ["offices", { text: "综合室、业务室。", ref: refOf("基本情况!B7") }],
        ["units", { text: "只有单位本级，没有二级预算单位", ref: refOf("基本情况!B8") }],
        ["socialInsurance", { text: "本单位2021年无社会保险基金预算支出。", ref: refOf("基本情况!B11") }],
      ]),
      narrative: [
        {
          heading: "[bookmark: _Hlk1]（一）部门职责",
          paragraphs: [
            { text: "（一）负责甲类工作。", ref: refOf("文字!B2") },
            { text: "（二）负责乙类工作。", ref: refOf("文字!B3") },
          ],
        },
        {
          heading: "（三）部门整体支出",
          paragraphs: [{ text: "1、收入决算:2021年收入决算数77.65万元。", ref: refOf("文字!B4") }],
        },
        { heading: "八、存在的主要问题", paragraphs: [{ text: "制度有待完善。", ref: refOf("文字!B5") }] },
      ],
      ...more,
    },
  );
}
