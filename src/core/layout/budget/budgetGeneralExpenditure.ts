import { codedTable } from "../codedTable";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** 一般公共预算支出表（按功能分类）. */
export const budgetGeneralExpenditureReader = codedTable({
  kind: "budgetGeneralExpenditure",
  genre: "budget",
  titles: [
    "一般公共预算支出表",
    "一般公共预算支出情况表",
    "一般公共预算支出功能分类预算表",
    "一般公共预算支出预算表",
    "一般公共预算财政拨款支出预算表",
    "一般公共预算财政拨款支出表",
    "一般公共预算支出总表",
    "一般公共预算财政拨款支出情况表",
  ],
  columns: [
    {
      role: "total",
      labels: [...BUDGET_TOTAL_LABELS, "一般公共预算支出"],
      notWithin: ["基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", labels: ["基本支出"], required: true },
    { role: "project", labels: ["项目支出"], required: true },
    { role: "basic.personnel", labels: ["人员经费", "人员支出"], optional: true },
    { role: "basic.public", labels: ["公用经费", "日常公用经费", "公用支出"], optional: true },
    { role: "previousFinal", labels: ["上年决算数", "上年执行数"], optional: true },
  ],
});
