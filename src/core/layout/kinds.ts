/** Every kind of table that the core reads. The words are design.md's; the comments give the field's own name. */
export const TABLE_KINDS = [
  "incomeExpenditureSummary", // 收入支出决算总表（公开01）
  "income", // 收入决算表（公开02）
  "expenditure", // 支出决算表（公开03）
  "appropriationSummary", // 财政拨款收入支出决算总表（公开04）
  "generalBudgetExpenditure", // 一般公共预算财政拨款支出决算表（公开05）
  "basicExpenditureByEconomicClass", // 一般公共预算财政拨款基本支出决算明细表（公开06）
  "threePublicExpenses", // “三公”经费支出决算表
  "governmentFund", // 政府性基金预算财政拨款收入支出决算表
  "stateCapital", // 国有资本经营预算财政拨款支出决算表
  "evaluationBaseData", // 部门整体支出绩效评价基础数据表
  "departmentSelfEvaluation", // 部门整体支出绩效自评表
  "projectSelfEvaluation", // 项目支出绩效自评表
  "indicatorScores", // 绩效评价指标评分表
  "performanceTargets", // 绩效目标申报表
  "trialBalance", // 科目余额表
  "ledger", // 明细账
  "voucherList", // 序时账、凭证
  "projectExpenditure", // 项目支出明细
  "unitProfile", // 单位基本情况
  "unitList", // 决算单位构成
  "narrative", // 报告文字材料
  "budgetSummary", // 收支预算总表
  "budgetIncome", // 收入预算总表
  "budgetExpenditure", // 支出预算总表
  "budgetAppropriationSummary", // 财政拨款收支预算总表
  "budgetGeneralExpenditure", // 一般公共预算支出表
  "budgetFund", // 政府性基金预算支出表
  "budgetStateCapital", // 国有资本经营预算支出表
  "budgetBasicByEconomicClass", // 一般公共预算基本支出表
  "budgetThreePublic", // “三公”经费预算表
] as const;

export type TableKind = (typeof TABLE_KINDS)[number];

export function isTableKind(value: unknown): value is TableKind {
  return typeof value === "string" && (TABLE_KINDS as readonly string[]).includes(value);
}

/** The nine tables of 部门决算, in the order in which they are made public up to 2021 (公开01–09). */
export const FINAL_KINDS = [
  "incomeExpenditureSummary",
  "income",
  "expenditure",
  "appropriationSummary",
  "generalBudgetExpenditure",
  "basicExpenditureByEconomicClass",
  "threePublicExpenses",
  "governmentFund",
  "stateCapital",
] as const satisfies readonly TableKind[];

/** The tables of 部门预算. */
export const BUDGET_KINDS = [
  "budgetSummary",
  "budgetIncome",
  "budgetExpenditure",
  "budgetAppropriationSummary",
  "budgetGeneralExpenditure",
  "budgetFund",
  "budgetStateCapital",
  "budgetBasicByEconomicClass",
  "budgetThreePublic",
] as const satisfies readonly TableKind[];
