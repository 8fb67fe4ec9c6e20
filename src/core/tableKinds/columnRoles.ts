/** What marks a row: its place in the classification, its label, its number. */
const LABELS = [
  "code", // 科目编码, in one column
  "classCode", // 类
  "sectionCode", // 款
  "itemCode", // 项
  "name", // 科目名称, 项目, 单位名称
  "item", // the item's column where each row is one item
  "rowNumber", // 行次
  "serialNumber", // 序号
  "measure", // 计量单位
  "remark", // 备注
  "unitCode", // 单位编码
  "unitName", // 单位名称
] as const;

const SIDES = ["income", "expenditure", "expenditureByNature", "expenditureByGovernmentClass"] as const;

/** What stands behind an item of a two-sided summary. */
const SIDE_PARTS = [
  "item",
  "rowNumber",
  "amount",
  "total",
  "generalBudget", // 一般公共预算财政拨款
  "governmentFund", // 政府性基金预算财政拨款
  "stateCapital", // 国有资本经营预算财政拨款
  "initialBudget", // 年初预算数
  "fullYearBudget", // 全年预算数
  "previousFinal", // 上年决算数
  "previousBudget", // 上年预算数
  "basic", // 基本支出
  "basic.personnel", // 其中：人员经费
  "basic.public", // 其中：公用经费
  "project", // 项目支出
  "remittedToSuperior", // 上缴上级支出
  "operating", // 经营支出
  "subsidyToAffiliated", // 对附属单位补助支出
] as const;

const AMOUNTS = [
  "amount",
  "total",
  "yearTotal", // 本年收入小计 beside a 合计 with 上年结转
  "appropriation", // 财政拨款
  "appropriation.governmentFund", // 其中：政府性基金
  "generalBudget",
  "governmentFund",
  "stateCapital",
  "specialAccount", // 财政专户管理资金
  "superiorSubsidy", // 上级补助收入
  "business", // 事业收入
  "business.educationFees", // 其中：教育收费
  "operating", // 经营收入, 经营支出
  "affiliated", // 附属单位上缴收入
  "other", // 其他收入
  "surplusUsed", // 使用非财政拨款结余
  "openingCarryOver", // 年初结转和结余
  "income", // 本年收入
  "closingCarryOver", // 年末结转和结余
  "basic", // 基本支出
  "basic.personnel", // 其中：人员经费
  "basic.public", // 其中：公用经费
  "project", // 项目支出
  "remittedToSuperior", // 上缴上级支出
  "subsidyToAffiliated", // 对附属单位补助支出
  "personnel", // 人员经费
  "public", // 公用经费
  "previousFinal", // 上年决算数
  "previousBudget", // 上年预算数
  "budget", // 预算数
  "final", // 决算数
  "initialBudget", // 年初预算数
  "fullYearBudget", // 全年预算数
  "executed", // 全年执行数
  "difference", // 增减
] as const;

export const YEAR_SIDES = ["budget", "final", "previousBudget", "previousFinal"] as const;

/** The items of “三公”经费 and what is printed beside them. */
export const THREE_PUBLIC_AMOUNTS = [
  "total",
  "abroad", // 因公出国（境）费
  "vehicles", // 公务用车购置及运行维护费
  "vehiclePurchase", // 公务用车购置费
  "vehicleOperation", // 公务用车运行维护费
  "reception", // 公务接待费
  "domesticReception", // 国内接待费
  "foreignReception", // 外事接待费, 国（境）外接待费
  "agencyOperation", // 机关运行经费
  "meeting", // 会议费
  "training", // 培训费
] as const;

export const THREE_PUBLIC_COUNTS = [
  "abroadGroups", // 因公出国（境）团组数
  "abroadPersons", // 因公出国（境）人次数
  "vehiclesPurchased", // 公务用车购置数
  "vehiclesHeld", // 公务用车保有量
  "receptionBatches", // 国内公务接待批次
  "receptionPersons", // 国内公务接待人次
  "foreignReceptionBatches",
  "foreignReceptionPersons",
] as const;

const BOOK = [
  "date",
  "year",
  "month",
  "day",
  "voucherType", // 凭证字
  "voucherNumber",
  "entryNumber", // 分录号
  "summary", // 摘要
  "account", // code and name in one column
  "accountCode",
  "accountName",
  "counterAccount", // 对方科目
  "direction", // 借/贷
  "openingDirection",
  "closingDirection",
  "opening",
  "openingDebit",
  "openingCredit",
  "debit",
  "credit",
  "yearDebit", // 本年累计借方
  "yearCredit",
  "closing",
  "closingDebit",
  "closingCredit",
  "balance",
  "functionalItem", // 功能分类
  "economicItem", // 部门预算支出经济分类
  "governmentEconomicItem", // 政府预算支出经济分类
  "fundNature", // 资金性质
  "auxiliary", // 辅助核算
] as const;

const EVALUATION = [
  "level1",
  "level2",
  "level3",
  "level4",
  "nature", // 指标性质; a unit's 性质
  "valueType",
  "target", // 指标值
  "adjustedTarget",
  "actual", // 实际完成值; 实有人数
  "weight", // 分值
  "score", // 得分
  "scoreRate",
  "deduction", // 扣分
  "reason", // 偏差原因分析及改进措施
  "criteria", // 评分标准
  "explanation", // 指标解释
  "isCore",
  "rate", // 执行率, 控制率
  "expectedGoal",
  "actualGoal",
  "taskName",
  "taskContent",
  "projectName",
  "projectCode",
  "supervisor", // 主管部门
  "implementer", // 实施单位
  "projectLeader",
  "use", // 用途
  "preparer", // 填表人, 制单人
  "phone",
  "leader",
] as const;

const UNIT = [
  "text",
  "count",
  "quota", // 编制数
  "budgetLevel", // 预算级次
  "approvedArea", // 批复规模
  "actualArea",
  "areaRate",
  "budgetInvestment", // 预算投资
  "actualInvestment",
  "investmentRate",
] as const;

const PLAIN = [...LABELS, ...AMOUNTS, ...BOOK, ...EVALUATION, ...UNIT] as const;

/** The item of a three-public amount, without its side: `vehicles`. */
export type ThreePublicAmount = (typeof THREE_PUBLIC_AMOUNTS)[number];
export type ThreePublicCount = (typeof THREE_PUBLIC_COUNTS)[number];
/** The side of a two-sided summary. */
export type SummarySideName = (typeof SIDES)[number];
export type SidePart = (typeof SIDE_PARTS)[number];
/** Budget or final accounts, of the year or of the one before. */
export type YearSide = (typeof YEAR_SIDES)[number];

/**
 * A column's (or, in transposed forms, a cell's) meaning, dotted where a table has sides: `income.amount`,
 * `budget.vehicles`.
 */
export type ColumnRole =
  | (typeof PLAIN)[number]
  | `${SummarySideName}.${SidePart}`
  | `${YearSide}.${ThreePublicAmount}`
  | `counts.${ThreePublicCount}`;

export function isYearSide(role: string): role is YearSide {
  return (YEAR_SIDES as readonly string[]).includes(role);
}

/** The side of a two-sided summary that a column stands on: `income` of `income.amount`. */
export function sideOfRole(role: ColumnRole): SummarySideName | null {
  return SIDES.find((side) => role.startsWith(`${side}.`)) ?? null;
}

const ROLES: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...SIDES.flatMap((side) => SIDE_PARTS.map((part) => `${side}.${part}`)),
  ...YEAR_SIDES.flatMap((side) => THREE_PUBLIC_AMOUNTS.map((amount) => `${side}.${amount}`)),
  ...THREE_PUBLIC_COUNTS.map((count) => `counts.${count}`),
]);

/** A role that data names. @throws TypeError where no column has such a role: the data file is wrong. */
export function columnRole(text: string): ColumnRole {
  if (!isColumnRole(text)) throw new TypeError(`no column role: ${text}`);
  return text;
}

export function isColumnRole(value: unknown): value is ColumnRole {
  return typeof value === "string" && ROLES.has(value);
}
