import type { CellValue, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { nineTables, snapshotOf, type Workbook } from "../nineTables";

type Rows = CellValue[][];

/** 财政拨款收入 of 甲县甲局 2023, as the treasury states it. */
const statement: Rows = [
  ["财政拨款对账单", null],
  ["单位：甲县甲局", "金额单位：万元"],
  ["项目", "金额"],
  ["财政拨款合计", 549.3],
];

/** The closing carry-over of 2022 is the opening one of 2023. */
const lastYear: Rows = [
  ["2022年度收入支出决算总表", null, null, null],
  ["部门：甲县甲局", null, null, "金额单位：万元"],
  ["收入", null, "支出", null],
  ["项目", "金额", "项目", "金额"],
  ["一、一般公共预算财政拨款收入", 480.2, "一、一般公共服务支出", 401.2],
  [null, null, "八、社会保障和就业支出", 63.8],
  ["本年收入合计", 480.2, "本年支出合计", 465],
  ["年初结转和结余", null, "年末结转和结余", 15.2],
  ["总计", 480.2, "总计", 480.2],
];

const projects: Rows = [
  ["2023年度项目支出情况表", null, null, null],
  ["部门：甲县甲局", null, null, "金额单位：万元"],
  ["序号", "项目名称", "2023年决算数", "占比（%）"],
  [1, "甲项业务检查专项", 76.62, 60],
  [2, "信息系统运行维护", 38.31, 30],
  [3, "委托课题研究费用", 12.77, 10],
  [null, "合计", 127.7, 100],
];

/** 评分表 with the rules that a reviewer recomputes: bands, a change rate, a grade. */
const scores: Rows = [
  ["2023年度部门整体支出绩效评价指标评分表", null, null, null, null, null, null, null],
  ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "实际完成值", "得分", "扣分原因"],
  ["投入", "预算配置", "在职人员控制率", 10, "控制率不高于100%计10分，每超1个百分点扣1分", "90%", 10, null],
  [
    "过程",
    "预算执行",
    "预算控制率",
    10,
    "=0计10分；0-10%（含）计8分；10-20%（含）计6分；20-30%（含）计4分；大于30%不得分",
    "10%",
    8,
    "年中追加",
  ],
  [null, null, "“三公”经费变动率", 10, "变动率不大于0计10分，每升1个百分点扣1分", "-5%", 10, null],
  ["产出", "职责履行", "实际完成率", 40, "完成率计40分", "100%", 40, null],
  ["效果", "履职效益", "社会效益", 20, "效果明显计20分", "达成年度指标", 20, null],
  [null, null, "群众满意度", 10, "满意度不低于90%计10分", "95%（问卷120份）", 10, null],
  ["总分", null, null, 100, null, null, 98, null],
  ["评价等级", null, null, null, null, null, "优", null],
];

/** 预算公开表 bring both years' budgets: 9.50 after 10.00. */
const budgetThreePublic: Rows = [
  ["2023年“三公”经费预算表", null, null, null, null, null],
  ["编制部门：甲县甲局", null, null, null, null, "单位：万元"],
  ["项目", "合计", "因公出国（境）费", "公务接待费", "公务用车购置费", "公务用车运行费"],
  ["2022年预算数", 10, 0, 3.5, 0, 6.5],
  ["2023年预算数", 9.5, 0, 3, 0, 6.5],
];

/** 财决01: the third block tells expenditure by nature and by economic class. */
export const byNature: Rows = [
  ["2023年度收入支出决算总表", null, null, null, null, null],
  ["部门：甲县甲局", null, null, null, null, "金额单位：万元"],
  ["收入", null, "支出（按功能分类）", null, "支出（按支出性质和经济分类）", null],
  ["项目", "决算数", "项目", "决算数", "项目", "决算数"],
  ["一、一般公共预算财政拨款收入", 480.2, "一、一般公共服务支出", 401.2, "一、基本支出", 365],
  [null, null, "八、社会保障和就业支出", 63.8, "人员经费", 290],
  [null, null, null, null, "日常公用经费", 75],
  [null, null, null, null, "二、项目支出", 100],
  [null, null, null, null, "其中：基本建设类项目", 20],
  [null, null, null, null, "三、上缴上级支出", null],
  [null, null, null, null, "经济分类支出合计", 465],
  [null, null, null, null, "工资福利支出", 290],
  [null, null, null, null, "商品和服务支出", 155],
  [null, null, null, null, "资本性支出", 20],
  ["本年收入合计", 480.2, "本年支出合计", 465, null, null],
  ["年初结转和结余", null, "年末结转和结余", 15.2, null, null],
  ["总计", 480.2, "总计", 480.2, null, null],
];

/** What else may lie in the workbook: last year, the treasury's statement, projects, scores. */
export const moreTables: Readonly<Record<string, Rows>> = {
  上年总表: lastYear,
  对账单: statement,
  项目: projects,
  评分表: scores,
  三公预算: budgetThreePublic,
};

/** The nine tables with them. */
export function nineTablesAndMore(): WorkbookSnapshot {
  const workbook: Workbook = nineTables();
  for (const [name, rows] of Object.entries(moreTables)) workbook.set(name, rows);
  return snapshotOf(workbook);
}

/** The summary as the software of the final accounts prints it. */
export function summaryByNature(): WorkbookSnapshot {
  return snapshotOf(new Map([["财决01", byNature]]));
}
