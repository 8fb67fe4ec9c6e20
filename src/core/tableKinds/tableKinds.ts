import { incomeExpenditureSummary } from "./finalAccounts/incomeExpenditureSummary";
import { income } from "./finalAccounts/income";
import { expenditure } from "./finalAccounts/expenditure";
import { appropriationSummary } from "./finalAccounts/appropriationSummary";
import { generalBudgetExpenditure } from "./finalAccounts/generalBudgetExpenditure";
import { basicExpenditureByEconomicClass } from "./finalAccounts/basicExpenditureByEconomicClass";
import { threePublicExpenses } from "./finalAccounts/threePublicExpenses";
import { governmentFund } from "./finalAccounts/governmentFund";
import { stateCapital } from "./finalAccounts/stateCapital";
import { evaluationBaseData } from "./evaluation/evaluationBaseData";
import { departmentSelfEvaluation } from "./evaluation/departmentSelfEvaluation";
import { projectSelfEvaluation } from "./evaluation/projectSelfEvaluation";
import { indicatorScores } from "./evaluation/indicatorScores";
import { performanceTargets } from "./evaluation/performanceTargets";
import { trialBalance } from "./books/trialBalance";
import { ledger } from "./books/ledger";
import { voucherList } from "./books/voucherList";
import { projectExpenditure } from "./unit/projectExpenditure";
import { operatingInformation } from "./unit/operatingInformation";
import { unitProfile } from "./unit/unitProfile";
import { unitList } from "./unit/unitList";
import { narrative } from "./unit/narrative";
import { budgetSummary } from "./budget/budgetSummary";
import { budgetIncome } from "./budget/budgetIncome";
import { budgetExpenditure } from "./budget/budgetExpenditure";
import { budgetAppropriationSummary } from "./budget/budgetAppropriationSummary";
import { budgetGeneralExpenditure } from "./budget/budgetGeneralExpenditure";
import { budgetFund } from "./budget/budgetFund";
import { budgetStateCapital } from "./budget/budgetStateCapital";
import { budgetBasicByEconomicClass } from "./budget/budgetBasicByEconomicClass";
import { budgetThreePublic } from "./budget/budgetThreePublic";
import type { ColumnRole } from "./columnRoles";
import type { Genre, Holds, OwnForm, TableKindSpec } from "./spec";

/**
 * Every kind of table that the core reads, with all that is asked about it. A new kind is a file and a line here; the
 * compiler asks for the rest. The tables of 部门决算 stand in the order in which they were made public up to 2021.
 */
const SPECS = {
  incomeExpenditureSummary, // 收入支出决算总表
  income, // 收入决算表
  expenditure, // 支出决算表
  appropriationSummary, // 财政拨款收入支出决算总表
  generalBudgetExpenditure, // 一般公共预算财政拨款支出决算表
  basicExpenditureByEconomicClass, // 一般公共预算财政拨款基本支出决算明细表
  threePublicExpenses, // “三公”经费支出决算表
  governmentFund, // 政府性基金预算财政拨款收入支出决算表
  stateCapital, // 国有资本经营预算财政拨款支出决算表
  evaluationBaseData, // 部门整体支出绩效评价基础数据表
  departmentSelfEvaluation, // 部门整体支出绩效自评表
  projectSelfEvaluation, // 项目支出绩效自评表
  indicatorScores, // 绩效评价指标评分表
  performanceTargets, // 绩效目标申报表
  trialBalance, // 科目余额表
  ledger, // 明细账
  voucherList, // 序时账、凭证
  projectExpenditure, // 项目支出明细
  operatingInformation, // 机构运行信息表
  unitProfile, // 单位基本情况
  unitList, // 决算单位构成
  narrative, // 报告文字材料
  budgetSummary, // 收支预算总表
  budgetIncome, // 收入预算总表
  budgetExpenditure, // 支出预算总表
  budgetAppropriationSummary, // 财政拨款收支预算总表
  budgetGeneralExpenditure, // 一般公共预算支出表
  budgetFund, // 政府性基金预算支出表
  budgetStateCapital, // 国有资本经营预算支出表
  budgetBasicByEconomicClass, // 一般公共预算基本支出表
  budgetThreePublic, // “三公”经费预算表
};

export type TableKind = keyof typeof SPECS;
/** The tables of 部门决算. */
export type FinalKind = KindsOf<TableKindSpec<"final">>;
/** Kinds with a reader of their own under layout/forms. */
export type OwnFormKind = KindsOf<TableKindSpec<Genre, OwnForm>>;
type KindsOf<S> = { [K in TableKind]: (typeof SPECS)[K] extends S ? K : never }[TableKind];

export const TABLE_KINDS = Object.keys(SPECS) as TableKind[];

export function isTableKind(value: unknown): value is TableKind {
  return typeof value === "string" && Object.hasOwn(SPECS, value);
}

export function specOf(kind: TableKind): TableKindSpec {
  return SPECS[kind];
}

/** The kinds of which something holds, in their order. */
export function kindsWhere(holds: (spec: TableKindSpec) => boolean): TableKind[] {
  return TABLE_KINDS.filter((kind) => holds(SPECS[kind]));
}

/** The nine tables of 部门决算, in the order in which they are made public up to 2021 (公开01–09). */
export const FINAL_KINDS = kindsWhere(({ genre }) => genre === "final") as FinalKind[];

/** The tables of 部门预算. */
export const BUDGET_KINDS = kindsWhere(({ genre }) => genre === "budget");

export function isFinalKind(kind: TableKind): boolean {
  return SPECS[kind].genre === "final";
}

export function isBudgetKind(kind: TableKind): boolean {
  return SPECS[kind].genre === "budget";
}

/** Its number in the set of a year: 7 for 公开07表; 0 where places differ. */
export function publishedNumber(kind: TableKind, year: number): number {
  const numbers = SPECS[kind].publication?.numbers ?? [];
  return numbers.find(({ until }) => until === null || year <= until)?.number ?? 0;
}

/** Is this one of the published tables of the final accounts or the budget (no form, no accounting book)? */
export function isPublishedKind(kind: TableKind): boolean {
  return isFinalKind(kind) || isBudgetKind(kind);
}

/** Does it hold one line for each entry of the books? */
export function holdsEntries(kind: TableKind): boolean {
  return SPECS[kind].holdsEntries;
}

export function isOwnForm(kind: TableKind): kind is OwnFormKind {
  return SPECS[kind].form.shape === "own";
}

/** Two-sided summaries. */
export function isSummaryKind(kind: TableKind): boolean {
  return SPECS[kind].form.shape === "twoSided";
}

/** The kinds that state a figure of the accounts, by the longest beginning of its key that one of them names. */
export function kindsStatingFigure(key: string): TableKind[] {
  const begins = TABLE_KINDS.flatMap((kind) => SPECS[kind].states.map((begin) => ({ kind, begin })));
  const fitting = begins.filter(({ begin }) => key.startsWith(begin));
  const longest = Math.max(...fitting.map(({ begin }) => begin.length));
  return fitting.filter(({ begin }) => begin.length === longest).map(({ kind }) => kind);
}

const HELD: ReadonlyMap<TableKind, ReadonlyMap<ColumnRole, Holds>> = new Map(
  TABLE_KINDS.map((kind) => [kind, new Map(SPECS[kind].columns.map(({ role, holds }) => [role, holds]))]),
);

/** What a column of a kind holds; of a role that the kind does not know, an amount in published tables, else text. */
export function heldBy(kind: TableKind, role: ColumnRole): Holds {
  return HELD.get(kind)?.get(role) ?? (isPublishedKind(kind) ? "amount" : "text");
}
