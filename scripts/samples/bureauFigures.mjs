/**
 * The fictitious 样例县样例局 2023. One set of facts in 分; tables, forms and books are all computed from it, so that
 * every sum and tie holds by construction.
 */
export const department = "样例县样例局";
export const year = 2023;

/** 万元 with two decimals to 分. */
const wan = (amount) => Math.round(amount * 100) * 10_000;

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
].map(([code, name, amount]) => ({ code, name, amount, functional: functionalOf(code) }));

/** Social contributions stand under their own functional items, all else under 行政运行. */
function functionalOf(economicCode) {
  return (
    { 30108: "2080505", 30109: "2080506", 30302: "2080501", 30110: "2101101", 30113: "2210201" }[economicCode] ?? "2010301"
  );
}

export const economicClasses = {
  301: "工资福利支出",
  302: "商品和服务支出",
  303: "对个人和家庭的补助",
  310: "资本性支出",
};

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
  },
].map((project) => ({ ...project, amount: project.months.reduce((total, [, part]) => total + part, 0) }));

export const functionalNames = {
  201: "一般公共服务支出",
  20103: "政府办公厅（室）及相关机构事务",
  2010301: "行政运行",
  2010302: "一般行政管理事务",
  208: "社会保障和就业支出",
  20805: "行政事业单位养老支出",
  2080501: "行政单位离退休",
  2080505: "机关事业单位基本养老保险缴费支出",
  2080506: "机关事业单位职业年金缴费支出",
  210: "卫生健康支出",
  21011: "行政事业单位医疗",
  2101101: "行政单位医疗",
  221: "住房保障支出",
  22102: "住房改革支出",
  2210201: "住房公积金",
  229: "其他支出",
  22960: "彩票公益金安排的支出",
  2296002: "用于社会福利的彩票公益金支出",
};

export const openingCarryOver = wan(30);
export const income = { generalBudget: wan(832), governmentFund: wan(60), other: wan(8) };

export const staff = { administrative: { quota: 28, actual: 26 }, institution: { quota: 12, actual: 12 } };

export const threePublic = {
  previousFinal: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(3.8), reception: wan(1.4) },
  budget: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(4), reception: wan(2) },
  final: { abroad: 0, vehiclePurchase: 0, vehicleOperation: wan(3.6), reception: wan(1.2) },
  counts: { vehiclesHeld: 1, vehiclesPurchased: 0, receptionBatches: 15, receptionPersons: 120 },
};

export const budget = { initial: wan(880), fullYear: wan(930) };
export const previousPublicFunds = { total: wan(76.2), office: wan(9), utilities: wan(13.9), meeting: wan(4) };
export const budgetPublicFunds = { total: wan(75), office: wan(9), utilities: wan(14), meeting: wan(4.2) };
export const procurement = { previousFinal: wan(88), budget: wan(92), final: wan(90) };
export const budgetAdjustment = wan(15);

export const total = (amounts) => amounts.reduce((sum, amount) => sum + amount, 0);
export const basicTotal = total(basicByEconomic.map((item) => item.amount));
export const economicClassTotal = (code) =>
  total(basicByEconomic.filter((item) => item.code.startsWith(code)).map((item) => item.amount));
export const projectTotal = (filter = () => true) => total(projects.filter(filter).map((project) => project.amount));
export const expenditureTotal = basicTotal + projectTotal();
export const incomeTotal = total(Object.values(income));
export const closingCarryOver = openingCarryOver + incomeTotal - expenditureTotal;

/** 类, 款 and 项 with their amounts, in code order; `amountsOf(item)` gives the leaf's amounts by role. */
export function functionalRows(amountsOf) {
  const leaves = Object.keys(functionalNames)
    .filter((code) => code.length === 7)
    .map((code) => [code, amountsOf(code)])
    .filter(([, amounts]) => amounts !== null);
  const codes = [...new Set(leaves.flatMap(([code]) => [code.slice(0, 3), code.slice(0, 5), code]))].sort((a, b) =>
    a.padEnd(7, " ") < b.padEnd(7, " ") ? -1 : 1,
  );
  const add = (code) => {
    const parts = leaves.filter(([leaf]) => leaf.startsWith(code)).map(([, amounts]) => amounts);
    return Object.fromEntries(Object.keys(parts[0]).map((role) => [role, total(parts.map((part) => part[role]))]));
  };
  return {
    rows: codes.map((code) => ({ code, name: functionalNames[code], amounts: add(code) })),
    sum: add(""),
  };
}

export const basicOf = (functional) =>
  total(basicByEconomic.filter((item) => item.functional === functional).map((item) => item.amount));
export const projectOf = (functional, filter = () => true) =>
  projectTotal((project) => project.functional === functional && filter(project));
