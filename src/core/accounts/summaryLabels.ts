import { plainLabel, stripItemNumber } from "../workbook/label";

/**
 * Row labels of 收入支出决算总表, 财政拨款收入支出决算总表 and the two summaries of the year's budget → last part of the
 * figure's key. Labels are compared after normaliseSummaryLabel(). The rows have changed over the years: 国有资本 has a
 * row since 2020; until 2018 the surplus used is 用事业基金弥补收支差额; before 2019 财政拨款收入 stands above its 其中 rows.
 */
export type SummaryLabels = Readonly<Record<string, readonly string[]>>;

export const INCOME_SOURCES: SummaryLabels = {
  generalBudget: [
    "一般公共预算财政拨款收入",
    "一般公共预算财政拨款",
    "一般公共预算拨款收入",
    "一般公共预算拨款",
    "一般公共预算收入",
    "一般公共预算资金",
    "一般公共预算",
    "公共预算财政拨款收入",
    "公共预算财政拨款",
    "公共财政预算财政拨款",
    "公共财政预算拨款收入",
  ],
  governmentFund: [
    "政府性基金预算财政拨款收入",
    "政府性基金预算财政拨款",
    "政府性基金财政拨款收入",
    "政府性基金财政拨款",
    "政府性基金预算拨款收入",
    "政府性基金预算拨款",
    "政府性基金拨款收入",
    "政府性基金预算收入",
    "政府性基金预算资金",
    "政府性基金预算",
    "政府性基金收入",
    "政府性基金",
  ],
  stateCapital: [
    "国有资本经营预算财政拨款收入",
    "国有资本经营预算财政拨款",
    "国有资本经营财政拨款收入",
    "国有资本经营财政拨款",
    "国有资本经营预算拨款收入",
    "国有资本经营预算拨款",
    "国有资本经营预算收入",
    "国有资本经营预算资金",
    "国有资本经营预算",
    "国有资本经营收入",
  ],
  superiorSubsidy: ["上级补助收入", "上级单位补助收入"],
  business: ["事业收入", "事业单位事业收入"],
  operating: ["经营收入", "事业单位经营收入"],
  affiliated: ["附属单位上缴收入", "附属单位缴款收入", "下级单位上缴收入"],
  other: ["其他收入"],
  specialAccount: [
    "财政专户管理资金收入",
    "财政专户管理资金",
    "纳入专户管理的非税收入拨款",
    "纳入专户管理的非税收入",
    "财政专户管理的非税收入",
  ],
};

/** 财政拨款收入: the three budgets together, or all there was before they were told apart. */
export const APPROPRIATION_LABELS = ["财政拨款收入", "财政拨款", "财政拨款(补助)收入", "财政补助收入"] as const;

export const INCOME_TOTALS: SummaryLabels = {
  yearTotal: ["本年收入合计", "本年收入小计", "本年收入", "收入合计", "本年收入总计"],
  nonFiscalSurplusUsed: [
    "使用非财政拨款结余",
    "使用非财政拨款结余(含专用结余)",
    "使用非财政拨款结余和专用结余",
    "使用非财政拨款结余及专用结余",
    "用事业基金弥补收支差额",
    "用事业基金弥补收支差额等",
  ],
  openingCarryOver: [
    "年初结转和结余",
    "年初结转结余",
    "年初财政拨款结转和结余",
    "年初财政拨款结转结余",
    "上年结转和结余",
    "上年结转结余",
    "上年结转",
    "上年财政拨款结转",
    "上年财政拨款结转和结余",
  ],
  total: ["总计", "收入总计", "合计", "收入总合计"],
};

export const EXPENDITURE_TOTALS: SummaryLabels = {
  yearTotal: ["本年支出合计", "本年支出小计", "本年支出", "支出合计", "本年支出总计"],
  surplusDistribution: ["结余分配"],
  closingCarryOver: [
    "年末结转和结余",
    "年末结转结余",
    "年末财政拨款结转和结余",
    "年末财政拨款结转结余",
    "年终结转和结余",
    "年终结转结余",
    "结转下年",
    "结转下年支出",
    "年终结转",
  ],
  total: ["总计", "支出总计", "合计", "支出总合计"],
};

/** 按支出性质, where a summary tells expenditure apart that way too. */
export const EXPENDITURE_NATURES: SummaryLabels = {
  basic: ["基本支出"],
  project: ["项目支出"],
  remittedToSuperior: ["上缴上级支出"],
  operating: ["经营支出", "事业单位经营支出"],
  subsidyToAffiliated: ["对附属单位补助支出", "对附属单位补助"],
};

/** `二十三、本 年 收 入 合 计：` → `本年收入合计`. */
export function normaliseSummaryLabel(label: string): string {
  return stripItemNumber(plainLabel(label)).replace(/[::]+$/u, "");
}

/** The key part that a normalised label stands for, `null` for none. */
export function keyOfLabel(labels: SummaryLabels, normalised: string): string | null {
  for (const [key, written] of Object.entries(labels)) if (written.includes(normalised)) return key;
  return null;
}
