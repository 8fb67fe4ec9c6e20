/** What the fictitious 样例县样例局 received, spent and did in 2023. */
import { wan } from "./bureauFigures.mjs";

export const year = 2023;


/** General-budget basic expenditure by economic item. */
export const basicByEconomic = [
  ["30101", "基本工资", wan(168.24)],
  ["30102", "津贴补贴", wan(96.36)],
  ["30103", "奖金", wan(52.8)],
  ["30107", "绩效工资", wan(41.52)],
  ["30108", "机关事业单位基本养老保险缴费", wan(57.6)],
  ["30109", "职业年金缴费", wan(28.8)],
  ["30110", "职工基本医疗保险缴费", wan(26.4)],
  ["30112", "其他社会保障缴费", wan(3.28)],
  ["30113", "住房公积金", wan(43.2)],
  ["30201", "办公费", wan(8.6)],
  ["30202", "印刷费", wan(2.4)],
  ["30205", "水费", wan(0.6)],
  ["30206", "电费", wan(3.2)],
  ["30207", "邮电费", wan(1.8)],
  ["30211", "差旅费", wan(9.5)],
  ["30213", "维修（护）费", wan(2.1)],
  ["30215", "会议费", wan(1.5)],
  ["30216", "培训费", wan(2.3)],
  ["30217", "公务接待费", wan(1.2)],
  ["30228", "工会经费", wan(6.4)],
  ["30229", "福利费", wan(4.8)],
  ["30231", "公务用车运行维护费", wan(3.6)],
  ["30239", "其他交通费用", wan(18.2)],
  ["30299", "其他商品和服务支出", wan(2.6)],
  ["30302", "退休费", wan(12.6)],
  ["30309", "奖励金", wan(0.4)],
  ["31002", "办公设备购置", wan(5)],
];

/** Projects; `source` is where the money came from. */
export const projects = [
  {
    name: "样例业务专项",
    use: "用于开展全县样例业务检查和培训",
    functional: "2010302",
    source: "generalBudget",
    months: [[3, wan(40)], [6, wan(40)], [9, wan(50)], [11, wan(30)]],
    economic: "30227",
    budget: wan(160),
    previous: wan(140),
    group: "business",
    form: {
      expected: "开展全县样例业务专项检查24次以上，培训业务人员300人次以上，问题整改到位。",
      reached: "开展专项检查26次，培训业务人员320人次，检查发现的问题全部整改。",
      indicators: [
        ["产出指标(50分)", "数量指标", "开展专项检查次数", "≥24次", "26次", 15, 15, null],
        [null, null, "业务培训人次", "≥300人次", "320人次", 10, 10, null],
        [null, "质量指标", "检查问题整改率", "=100%", "100%", 10, 10, null],
        [null, "时效指标", "检查任务完成时间", "2023年11月底前", "2023年11月25日", 8, 8, null],
        [null, "成本指标", "专项支出成本", "≤160万元", "160万元", 7, 7, null],
        ["效益指标(30分)", "社会效益指标", "服务对象覆盖率", "≥95%", "96%", 15, 15, null],
        [null, "可持续影响指标", "检查结果运用机制", "制度印发并执行", "达成年度指标", 15, 14, "结果运用办法四季度才印发；2024年按季度通报检查结果。"],
        ["满意度指标(10分)", "服务对象满意度指标", "受检单位满意度", "≥90%", "92%", 10, 10, null],
      ],
    },
  },
  {
    name: "政务信息系统运行维护",
    use: "用于信息系统租用、运行维护和安全测评",
    functional: "2010302",
    source: "generalBudget",
    months: [[4, wan(25)], [8, wan(30)], [10, wan(30)]],
    economic: "30213",
    budget: wan(90),
    previous: wan(86),
    group: "operation",
    form: {
      expected: "租用并维护政务信息系统3套，完成安全测评，全年不发生重大安全事件。",
      reached: "3套系统全年运行正常，完成安全测评，没有发生重大安全事件。",
      indicators: [
        ["产出指标(50分)", "数量指标", "维护信息系统数量", "=3套", "3套", 15, 15, null],
        [null, "质量指标", "系统正常运行率", "≥99%", "99.6%", 15, 15, null],
        [null, "时效指标", "故障响应时间", "≤2小时", "1.5小时", 10, 10, null],
        [null, "成本指标", "运行维护成本", "≤90万元", "85万元", 10, 10, null],
        ["效益指标(30分)", "社会效益指标", "重大网络安全事件", "=0起", "0起", 15, 15, null],
        [null, "可持续影响指标", "运行维护制度", "制度印发并执行", "达成年度指标", 15, 14, "运行维护制度年底才印发；已列入下年度检查内容。"],
        ["满意度指标(10分)", "服务对象满意度指标", "系统使用人员满意度", "≥90%", "93%", 10, 10, null],
      ],
    },
  },
  {
    name: "社会福利设施改造",
    use: "用于乡镇社会福利设施改造",
    functional: "2296002",
    source: "governmentFund",
    months: [[5, wan(20)], [7, wan(25)], [10, wan(15)]],
    economic: "31005",
    budget: wan(60),
    previous: wan(60),
    group: "provincial",
    form: {
      expected: "改造乡镇社会福利设施4处，按期完工并通过验收。",
      reached: "4处设施改造全部完工，验收合格。",
      indicators: [
        ["产出指标(50分)", "数量指标", "改造设施数量", "=4处", "4处", 15, 15, null],
        [null, "质量指标", "工程验收合格率", "=100%", "100%", 15, 15, null],
        [null, "时效指标", "工程完工时间", "2023年10月底前", "2023年10月20日", 10, 10, null],
        [null, "成本指标", "改造支出成本", "≤60万元", "60万元", 10, 10, null],
        ["效益指标(30分)", "社会效益指标", "受益人数", "≥500人", "560人", 15, 15, null],
        [null, "可持续影响指标", "设施管护责任落实率", "=100%", "100%", 15, 15, null],
        ["满意度指标(10分)", "服务对象满意度指标", "受益群众满意度", "≥90%", "95%", 10, 10, null],
      ],
    },
  },
  {
    name: "委托课题研究",
    use: "用于受托开展业务课题研究",
    functional: "2010302",
    source: "other",
    months: [[9, wan(8)]],
    economic: "30227",
    budget: 0,
    previous: 0,
    group: "business",
    form: {
      fullYear: wan(8),
      expected: "完成受托业务课题1项，提交研究报告并通过评审。",
      reached: "课题研究报告提交并通过评审。",
      indicators: [
        ["产出指标(50分)", "数量指标", "完成研究课题数量", "=1项", "1项", 20, 20, null],
        [null, "质量指标", "课题评审通过率", "=100%", "100%", 15, 15, null],
        [null, "时效指标", "研究报告提交时间", "2023年12月底前", "2023年12月15日", 15, 15, null],
        ["效益指标(30分)", "社会效益指标", "研究建议采纳数量", "≥3条", "2条", 30, 28, "一条建议涉及的政策尚在修订；政策印发后继续跟踪采纳情况。"],
        ["满意度指标(10分)", "服务对象满意度指标", "委托单位满意度", "≥90%", "95%", 10, 10, null],
      ],
    },
  },
];

export const openingCarryOver = wan(30);
export const income = { generalBudget: wan(832), governmentFund: wan(60), other: wan(8) };

export const staff = { administrative: { quota: 28, actual: 26 }, institution: { quota: 12, actual: 12 }, retired: 21 };

export const threePublic = {
  previousFinal: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(3.8), reception: wan(1.4) },
  budget: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(4), reception: wan(2) },
  final: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(3.6), reception: wan(1.2) },
  counts: { vehiclesHeld: 1, vehiclesPurchased: 0, receptionBatches: 15, receptionPersons: 120 },
};

export const budget = { initial: wan(880), fullYear: wan(930) };
export const previousPublicFunds = { total: wan(76.2), office: wan(9), utilities: wan(13.9), meeting: wan(4) };
export const budgetPublicFunds = { total: wan(75), office: wan(9), utilities: wan(14), meeting: wan(4.2) };
export const procurement = {
  previousFinal: wan(88),
  budget: wan(92),
  goods: wan(22),
  works: wan(48),
  services: wan(20),
  smallAndMedium: wan(82.5),
  smallAndMicro: wan(60.3),
};
export const budgetAdjustment = wan(15);

/** Level 1, level 2, level 3, target, actual, weight, score, reason. */
const indicators = [
  ["产出指标(50分)", "数量指标", "开展专项检查次数", "≥24次", "26次", 10, 10, null],
  [null, null, "业务培训人次", "≥300人次", "320人次", 10, 10, null],
  [null, "质量指标", "项目验收合格率", "=100%", "100%", 10, 10, null],
  [null, "时效指标", "年度任务完成时间", `${year}年12月底前`, `${year}年12月20日`, 10, 10, null],
  [null, "成本指标", "项目支出成本", "≤320万元", "313万元", 10, 10, null],
  ["效益指标(30分)", "经济效益指标", "节约财政资金", "≥10万元", "9万元", 10, 9, "一个采购项目流标后重新招标，节约额少于预期；已提前编制下年度采购计划。"],
  [null, "社会效益指标", "服务对象覆盖率", "≥95%", "96%", 10, 10, null],
  [null, "可持续影响指标", "长效管理机制", "制度印发并执行", "达成年度指标", 10, 9, "信息系统运行维护制度年底才印发；已列入下年度检查内容。"],
  ["满意度指标(10分)", "服务对象满意度指标", "服务对象满意度", "≥90%", "93%", 10, 10, null],
];

export const texts = {
  indicators,
  expected: "完成全县样例业务检查和培训，保障信息系统安全运行，改造乡镇社会福利设施。",
  reached: "检查、培训和设施改造按计划完成，信息系统全年运行正常。",
  narrative: [
    ["部门职责", "贯彻执行样例领域的法律法规和方针政策，拟订全县样例事业发展规划并组织实施。"],
    ["部门职责", "负责全县样例业务的监督检查、行业培训和信息化建设。"],
    ["部门职责", "完成县委、县政府交办的其他任务。"],
    ["部门整体支出绩效情况", "全年开展专项检查26次，培训业务人员320人次，项目验收合格率100%。"],
    ["部门整体支出绩效情况", "政务信息系统全年运行正常，乡镇社会福利设施改造按期完工。"],
    ["部门整体支出管理情况", "制定预算、收支、政府采购、资产和合同管理制度，项目资金专账核算、专款专用。"],
    ["存在的主要问题", "采购计划编制不够提前，一个采购项目流标后重新招标，节约财政资金少于预期。"],
    ["存在的主要问题", "信息系统运行维护制度印发较晚，长效管理机制执行时间不足一年。"],
    ["改进措施和有关建议", "每年三季度前编制下年度政府采购计划，完善项目储备。"],
    ["改进措施和有关建议", "将信息系统运行维护制度的执行情况列入内部检查。"],
  ],
};

/** What the year's budget planned: 基本支出 by economic item, 绩效目标, and the “三公” budget of the year before. */
export const planned = {
  basic: [
    ["30101", "基本工资", wan(158)],
    ["30102", "津贴补贴", wan(90)],
    ["30103", "奖金", wan(44)],
    ["30107", "绩效工资", wan(38.5)],
    ["30108", "机关事业单位基本养老保险缴费", wan(54)],
    ["30109", "职业年金缴费", wan(27)],
    ["30110", "职工基本医疗保险缴费", wan(25)],
    ["30112", "其他社会保障缴费", wan(3)],
    ["30113", "住房公积金", wan(42)],
    ["30201", "办公费", wan(9)],
    ["30202", "印刷费", wan(2.4)],
    ["30205", "水费", wan(0.7)],
    ["30206", "电费", wan(3.3)],
    ["30207", "邮电费", wan(1.9)],
    ["30211", "差旅费", wan(10)],
    ["30213", "维修（护）费", wan(2.2)],
    ["30215", "会议费", wan(1.7)],
    ["30216", "培训费", wan(2.5)],
    ["30217", "公务接待费", wan(2)],
    ["30228", "工会经费", wan(6)],
    ["30229", "福利费", wan(4.5)],
    ["30231", "公务用车运行维护费", wan(4)],
    ["30239", "其他交通费用", wan(17)],
    ["30299", "其他商品和服务支出", wan(2.8)],
    ["30302", "退休费", wan(13)],
    ["30309", "奖励金", wan(0.5)],
    ["31002", "办公设备购置", wan(5)],
  ],
  previous: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(4.2), reception: wan(2.2) },
  targets: {
    duties: texts.narrative.filter(([heading]) => heading === "部门职责").map(([, text]) => text),
    project: {
      name: "样例业务专项",
      rows: [
        ["产出指标", "数量指标", "开展专项检查次数", "≥24次"],
        [null, null, "业务培训人次", "≥300人次"],
        [null, "时效指标", "年度任务完成时间", `${year}年12月底前`],
        ["满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%"],
      ],
    },
    whole: indicators.map(([level1, level2, name, target]) => [level1?.replace(/[(（].*$/u, "") ?? null, level2, name, target]),
  },
};
