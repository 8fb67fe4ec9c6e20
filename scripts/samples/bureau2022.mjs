/**
 * What the fictitious 样例县样例局 received, spent and did in 2022: its 年末结转 is 2023's 年初结转, its finals are what the tables
 * of 2023 print as 上年决算数.
 */
import { wan } from "./bureauFigures.mjs";

export const year = 2022;

/** General-budget basic expenditure by economic item. */
export const basicByEconomic = [
  ["30101", "基本工资", wan(149.2)],
  ["30102", "津贴补贴", wan(84.6)],
  ["30103", "奖金", wan(44)],
  ["30107", "绩效工资", wan(38.2)],
  ["30108", "机关事业单位基本养老保险缴费", wan(50.8)],
  ["30109", "职业年金缴费", wan(25.4)],
  ["30110", "职工基本医疗保险缴费", wan(23.3)],
  ["30112", "其他社会保障缴费", wan(2.9)],
  ["30113", "住房公积金", wan(38.1)],
  ["30201", "办公费", wan(9)],
  ["30202", "印刷费", wan(2.5)],
  ["30205", "水费", wan(0.6)],
  ["30206", "电费", wan(3.3)],
  ["30207", "邮电费", wan(1.9)],
  ["30211", "差旅费", wan(10)],
  ["30213", "维修（护）费", wan(2.3)],
  ["30215", "会议费", wan(1.6)],
  ["30216", "培训费", wan(2.4)],
  ["30217", "公务接待费", wan(1.4)],
  ["30228", "工会经费", wan(5.8)],
  ["30229", "福利费", wan(4.4)],
  ["30231", "公务用车运行维护费", wan(3.8)],
  ["30239", "其他交通费用", wan(17)],
  ["30299", "其他商品和服务支出", wan(2.7)],
  ["30302", "退休费", wan(12)],
  ["30309", "奖励金", wan(0.4)],
  ["31002", "办公设备购置", wan(7.5)],
];

/** Projects; `source` is where the money came from. */
export const projects = [
  {
    name: "样例业务专项",
    use: "用于开展全县样例业务检查和培训",
    functional: "2010302",
    source: "generalBudget",
    months: [[3, wan(35)], [6, wan(35)], [9, wan(40)], [11, wan(30)]],
    economic: "30227",
    budget: wan(142),
    previous: wan(138),
    group: "business",
  },
  {
    name: "政务信息系统运行维护",
    use: "用于信息系统租用、运行维护和安全测评",
    functional: "2010302",
    source: "generalBudget",
    months: [[4, wan(28)], [8, wan(28)], [10, wan(30)]],
    economic: "30213",
    budget: wan(88),
    previous: wan(84),
    group: "operation",
  },
  {
    name: "社会福利设施改造",
    use: "用于乡镇社会福利设施改造",
    functional: "2296002",
    source: "governmentFund",
    months: [[5, wan(20)], [8, wan(25)], [11, wan(15)]],
    economic: "31005",
    budget: wan(60),
    previous: wan(55),
    group: "provincial",
  },
];

export const openingCarryOver = wan(24);
export const income = { generalBudget: wan(777.1), governmentFund: wan(60), other: 0 };

export const staff = { administrative: { quota: 28, actual: 24 }, institution: { quota: 12, actual: 11 }, retired: 20 };

export const threePublic = {
  previousFinal: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(4), reception: wan(1.6) },
  budget: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(4.2), reception: wan(2.2) },
  final: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(3.8), reception: wan(1.4) },
  counts: { vehiclesHeld: 1, vehiclesPurchased: 0, receptionBatches: 18, receptionPersons: 146 },
};

export const budget = { initial: wan(810), fullYear: wan(845) };
export const previousPublicFunds = { total: wan(78.4), office: wan(9.3), utilities: wan(14.2), meeting: wan(4.3) };
export const budgetPublicFunds = { total: wan(77.5), office: wan(9.2), utilities: wan(14), meeting: wan(4.2) };
export const procurement = {
  previousFinal: wan(84),
  budget: wan(89),
  goods: wan(24.5),
  works: wan(45),
  services: wan(18.5),
  smallAndMedium: wan(79.6),
  smallAndMicro: wan(55.2),
};
export const budgetAdjustment = wan(12);

/** Level 1, level 2, level 3, target, actual, weight, score, reason. */
const indicators = [
  ["产出指标(50分)", "数量指标", "开展专项检查次数", "≥20次", "22次", 10, 10, null],
  [null, null, "业务培训人次", "≥260人次", "284人次", 10, 10, null],
  [null, "质量指标", "项目验收合格率", "=100%", "100%", 10, 10, null],
  [null, "时效指标", "年度任务完成时间", `${year}年12月底前`, `${year}年12月22日`, 10, 10, null],
  [null, "成本指标", "项目支出成本", "≤290万元", "286万元", 10, 10, null],
  ["效益指标(30分)", "经济效益指标", "节约财政资金", "≥8万元", "8.5万元", 10, 10, null],
  [null, "社会效益指标", "服务对象覆盖率", "≥93%", "94%", 10, 10, null],
  [null, "可持续影响指标", "长效管理机制", "制度印发并执行", "达成年度指标", 10, 8, "采购管理制度尚在修订；计划2023年上半年印发。"],
  ["满意度指标(10分)", "服务对象满意度指标", "服务对象满意度", "≥90%", "92%", 10, 10, null],
];

export const texts = {
  indicators,
  expected: "完成全县样例业务检查和培训，保障信息系统安全运行，改造乡镇社会福利设施。",
  reached: "检查、培训和设施改造按计划完成，信息系统全年运行正常。",
  narrative: [
    ["部门职责", "贯彻执行样例领域的法律法规和方针政策，拟订全县样例事业发展规划并组织实施。"],
    ["部门职责", "负责全县样例业务的监督检查、行业培训和信息化建设。"],
    ["部门职责", "完成县委、县政府交办的其他任务。"],
    ["部门整体支出绩效情况", "全年开展专项检查22次，培训业务人员284人次，项目验收合格率100%。"],
    ["部门整体支出绩效情况", "政务信息系统全年运行正常，乡镇社会福利设施改造按期完工。"],
    ["部门整体支出管理情况", "制定预算、收支、政府采购、资产和合同管理制度，项目资金专账核算、专款专用。"],
    ["存在的主要问题", "采购管理制度尚在修订，个别采购程序衔接不够紧密。"],
    ["改进措施和有关建议", "2023年上半年印发采购管理制度，组织一次采购业务培训。"],
    ["改进措施和有关建议", "编制预算时与各业务股室核对项目，减少年末结转资金。"],
  ],
};

/** What the year's budget planned: 基本支出 by economic item, 绩效目标, and the “三公” budget of the year before. */
export const planned = {
  basic: [
    ["30101", "基本工资", wan(143)],
    ["30102", "津贴补贴", wan(80)],
    ["30103", "奖金", wan(38)],
    ["30107", "绩效工资", wan(36)],
    ["30108", "机关事业单位基本养老保险缴费", wan(48)],
    ["30109", "职业年金缴费", wan(24)],
    ["30110", "职工基本医疗保险缴费", wan(22)],
    ["30112", "其他社会保障缴费", wan(2.8)],
    ["30113", "住房公积金", wan(36)],
    ["30201", "办公费", wan(9.2)],
    ["30202", "印刷费", wan(2.6)],
    ["30205", "水费", wan(0.6)],
    ["30206", "电费", wan(3.4)],
    ["30207", "邮电费", wan(2)],
    ["30211", "差旅费", wan(10)],
    ["30213", "维修（护）费", wan(2.4)],
    ["30215", "会议费", wan(1.7)],
    ["30216", "培训费", wan(2.5)],
    ["30217", "公务接待费", wan(2.2)],
    ["30228", "工会经费", wan(5.6)],
    ["30229", "福利费", wan(4.3)],
    ["30231", "公务用车运行维护费", wan(4.2)],
    ["30239", "其他交通费用", wan(16.5)],
    ["30299", "其他商品和服务支出", wan(2.8)],
    ["30302", "退休费", wan(12.3)],
    ["30309", "奖励金", wan(0.4)],
    ["31002", "办公设备购置", wan(7.5)],
  ],
  previous: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(4.4), reception: wan(2.4) },
  targets: {
    duties: texts.narrative.filter(([heading]) => heading === "部门职责").map(([, text]) => text),
    project: {
      name: "样例业务专项",
      rows: [
        ["产出指标", "数量指标", "开展专项检查次数", "≥20次"],
        [null, null, "业务培训人次", "≥260人次"],
        [null, "时效指标", "年度任务完成时间", `${year}年12月底前`],
        ["满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%"],
      ],
    },
    whole: indicators.map(([level1, level2, name, target]) => [level1?.replace(/[(（].*$/u, "") ?? null, level2, name, target]),
  },
};
