/**
 * The fictitious 样例县样例局. One set of facts a year in 分 (bureau2022.mjs, bureau2023.mjs); tables, forms and books are all
 * computed from it, so that every sum and tie holds by construction.
 */

/** 万元 with two decimals to 分. */
export const wan = (amount) => Math.round(amount * 100) * 10_000;

/** Social contributions stand under their own functional items, all else under 行政运行. */
export function functionalOf(economicCode) {
  return (
    { 30108: "2080505", 30109: "2080506", 30302: "2080501", 30110: "2101101", 30113: "2210201" }[economicCode] ?? "2010301"
  );
}

const economicClasses = {
  301: "工资福利支出",
  302: "商品和服务支出",
  303: "对个人和家庭的补助",
  310: "资本性支出",
};

const functionalNames = {
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

const total = (amounts) => amounts.reduce((sum, amount) => sum + amount, 0);

/** What a year's figures come to. */
export function bureauFacts(data) {
  const { openingCarryOver, income } = data;
  const basicByEconomic = data.basicByEconomic.map(([code, name, amount]) => ({
    code,
    name,
    amount,
    functional: functionalOf(code),
  }));
  const projects = data.projects.map((project) => ({ ...project, amount: total(project.months.map(([, part]) => part)) }));
  const basicTotal = total(basicByEconomic.map((item) => item.amount));
  const economicClassTotal = (code) =>
    total(basicByEconomic.filter((item) => item.code.startsWith(code)).map((item) => item.amount));
  const projectTotal = (filter = () => true) => total(projects.filter(filter).map((project) => project.amount));
  const expenditureTotal = basicTotal + projectTotal();
  const incomeTotal = total(Object.values(income));
  return {
    department: "样例县样例局",
    ...data,
    economicClasses,
    basicByEconomic,
    projects,
    total,
    basicTotal,
    economicClassTotal,
    projectTotal,
    expenditureTotal,
    incomeTotal,
    closingCarryOver: openingCarryOver + incomeTotal - expenditureTotal,
    functionalRows,
    basicOf: (functional) =>
      total(basicByEconomic.filter((item) => item.functional === functional).map((item) => item.amount)),
    projectOf: (functional, filter = () => true) =>
      projectTotal((project) => project.functional === functional && filter(project)),
  };
}

/** 类, 款 and 项 with their amounts, in code order; `amountsOf(item)` gives the leaf's amounts by role. */
function functionalRows(amountsOf) {
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

/** The columns of “三公”经费 as every table prints them: the total, abroad, vehicles with their two parts, receptions. */
export function threePublicColumns({ abroad, vehiclePurchase, vehicleOperation, reception }) {
  const vehicles = vehiclePurchase + vehicleOperation;
  return [abroad + vehicles + reception, abroad, vehicles, vehiclePurchase, vehicleOperation, reception];
}
