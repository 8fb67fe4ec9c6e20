/**
 * 道县县委网信办 2021: the figures of a published report, and nothing but its figures. What it does not state (总计,
 * the basic/project split of each class) stays blank. The free texts are written for this sample.
 */
import { incomeExpenditureSummary, sheet, workbookBytes } from "./sheet.mjs";

const department = "道县县委网信办";
const money = "#,##0.00";
// The name that the report still uses in 2021; since 2019 the class is called 卫生健康支出.
const oldHealthName = "医疗卫生与计划生育支出";

const profile = sheet(
  [
    ["单位基本情况", null, null],
    ["单位名称", department, null],
    ["决算年度", 2021, null],
    ["人员类别", "编制数", "实有在编人数"],
    ["行政", 6, 4],
    ["事业", 8, 5],
    ["内设机构", "综合室、网络应急与网络舆情室、网络安全和网络宣传评论室、网络舆情研究中心、信息化研究中心", null],
    ["决算单位构成", `${department}本级，没有下属二级预算单位。`, null],
    ["社会保险基金预算", `${department}2021年无社会保险基金预算支出。`, null],
  ],
  { merges: ["A1:C1", "B2:C2", "B3:C3", "B7:C7", "B8:C8", "B9:C9"], widths: [20, 40, 16] },
);

const summary = incomeExpenditureSummary({
  department,
  year: 2021,
  income: { 一般公共预算财政拨款收入: 77.65 },
  expenditure: { 一般公共服务支出: 71.1, 社会保障和就业支出: 4.38, [oldHealthName]: 2.18 },
  totals: { 本年收入合计: 77.65, 本年支出合计: 77.65 },
  renamed: { 卫生健康支出: oldHealthName },
});

const expenditure = sheet(
  [
    ["支出决算表", null, null, null, null, null, null, null],
    [null, null, null, null, null, null, null, "公开03表"],
    [`部门：${department}`, null, null, null, null, null, null, "金额单位：万元"],
    ["项目", null, "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
    ["功能分类科目编码", "科目名称", null, null, null, null, null, null],
    ["栏次", null, 1, 2, 3, 4, 5, 6],
    ["合计", null, 77.65, 66.65, 11, null, null, null],
    ["201", "一般公共服务支出", 71.1, null, null, null, null, null],
    ["208", "社会保障和就业支出", 4.38, null, null, null, null, null],
    ["210", oldHealthName, 2.18, null, null, null, null, null],
  ],
  {
    merges: ["A1:H1", "A4:B4", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5", "A6:B6", "A7:B7"],
    widths: [18, 30, 14, 12, 12, 14, 12, 20],
    format: money,
    formatFromRow: 7,
  },
);

const basic = sheet(
  [
    ["一般公共预算财政拨款基本支出决算明细表", null, null],
    [`部门：${department}`, null, "金额单位：万元"],
    ["经济分类科目编码", "科目名称", "决算数"],
    ["301", "工资福利支出", 60.65],
    ["30101", "基本工资", 26.39],
    ["30102", "津贴补贴", 18.1],
    ["30103", "奖金", 5.8],
    ["30107", "绩效工资", 3.8],
    ["30108", "机关事业单位基本养老保险缴费", 4.38],
    ["30110", "职工基本医疗保险缴费", 2.18],
    ["302", "商品和服务支出", 6],
    ["30201", "办公费", 6],
    ["合计", null, 66.65],
  ],
  { merges: ["A1:C1", "A13:B13"], widths: [18, 36, 14], format: money, formatFromRow: 4 },
);

const projects = sheet(
  [
    ["项目支出情况表", null, null],
    [`部门：${department}`, null, "单位：万元"],
    ["序号", "项目（用途）", "2021年决算数"],
    [1, "全县网络舆情处置", 11],
    ["合计", null, 11],
  ],
  { merges: ["A1:C1", "A5:B5"], widths: [8, 36, 16], format: money, formatFromRow: 4, formatColumns: [2] },
);

const threePublic = sheet(
  [
    ["财政拨款“三公”经费支出决算表", null, null],
    [`部门：${department}`, null, "2021年度"],
    ["项目", "单位", "2021年决算数"],
    ["“三公”经费合计", "万元", 0],
    ["公务用车运行维护费", "万元", 0],
    ["公务接待费", "万元", 0],
    ["公务用车购置数", "台", 0],
    ["公务用车保有量", "台", 0],
    ["国内公务接待批次", "批次", 0],
    ["国内公务接待人数", "人", 0],
  ],
  { merges: ["A1:C1"], widths: [28, 10, 16] },
);

function emptyFundTable(title, form, note) {
  return sheet(
    [
      [title, null, null, null, null, null, null, null],
      [null, null, null, null, null, null, null, form],
      [`部门：${department}`, null, null, null, null, null, null, "金额单位：万元"],
      ["项目", null, "年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
      ["功能分类科目编码", "科目名称", null, null, "小计", "基本支出", "项目支出", null],
      ["栏次", null, 1, 2, 3, 4, 5, 6],
      ["合计", null, null, null, null, null, null, null],
      [note, null, null, null, null, null, null, null],
    ],
    {
      merges: ["A1:H1", "A4:B4", "C4:C5", "D4:D5", "E4:G4", "H4:H5", "A6:B6", "A7:B7", "A8:H8"],
      widths: [18, 24, 16, 12, 12, 12, 12, 16],
    },
  );
}

const fund = emptyFundTable(
  "政府性基金预算财政拨款收入支出决算表",
  "公开08表",
  "注：本单位2021年没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出，故本表无数据。",
);

const stateCapital = emptyFundTable(
  "国有资本经营预算财政拨款收入支出决算表",
  "公开09表",
  "注：本单位2021年没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算财政拨款安排的支出，故本表无数据。",
);

const narrative = sheet(
  [
    ["章节", "内容"],
    ["部门职责", "负责县委网络安全和信息化委员会的日常事务，督促落实委员会的决定和部署。"],
    ["部门职责", "统筹全县网络安全保障、互联网信息内容管理和网络舆情工作，指导全县信息化建设。"],
    ["部门职责", "完成县委、县政府交办的其他任务。"],
    ["部门整体支出绩效情况", "全年办理网民留言1054条，其中解决群众典型诉求26个，留言回复率100%。"],
    ["部门整体支出绩效情况", "全年协调处理舆情典型案例14起，编发舆情专报5期，发出交办函655个。"],
    ["部门整体支出绩效情况", "举办国家网络安全宣传周活动，设置咨询台20场次，制作宣传展板150余张。"],
    ["部门整体支出管理情况", "2021年度执行财务管理和厉行节约的各项规定，支出按预算和审批程序办理。"],
    ["存在的主要问题", "部分内部管理制度还需要完善。"],
    ["改进措施和有关建议", "规范账务处理，提高财务信息质量。"],
    ["改进措施和有关建议", "加强会计机构和会计人员队伍建设。"],
  ],
  { widths: [26, 90] },
);

export function daoxianWorkbook() {
  return workbookBytes([
    ["单位基本情况", profile],
    ["收支决算总表", summary],
    ["支出决算表", expenditure],
    ["基本支出决算明细", basic],
    ["项目支出", projects],
    ["三公经费", threePublic],
    ["政府性基金", fund],
    ["国有资本", stateCapital],
    ["报告文字材料", narrative],
  ]);
}
