/**
 * What a published text tells of, whatever a place calls it and wherever it puts it. Headings that only hold others:
 * `overview` 概况, `explanation` 情况说明, `otherMatters` 其他重要事项. `tables`, `terms` and `attachments` stand for the tables,
 * 名词解释 and 附件. `own` is what only this place asks for: the unit's own words.
 */
export const DISCLOSURE_ITEMS = [
  "overview",
  "explanation",
  "otherMatters",
  "tables",
  "terms",
  "attachments",
  "duties", // 职责
  "organisation", // 机构设置
  "units", // 决算、预算单位构成
  "staff", // 人员
  "tasks", // 重点工作
  "overall", // 收入支出总体
  "income",
  "expenditure",
  "appropriation", // 财政拨款收入支出总体
  "generalBudget", // 一般公共预算财政拨款支出
  "generalBudgetTotal", // … 总体
  "generalBudgetStructure", // … 结构: by 类
  "generalBudgetItems", // … 具体: by 项, against the opening budget
  "basic",
  "project",
  "threePublic", // “三公”经费
  "threePublicTotal",
  "threePublicDetails", // with 团组, 车辆, 批次 and 人次
  "governmentFund",
  "stateCapital",
  "agencyOperation", // 机关运行经费
  "generalSpending", // 一般性支出: 会议费, 培训费, 节庆活动
  "procurement", // 政府采购
  "assets", // 国有资产占用
  "performance", // 预算绩效
  "own",
] as const;

export type DisclosureItem = (typeof DISCLOSURE_ITEMS)[number];
