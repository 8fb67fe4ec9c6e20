import { codedTable } from "../codedTable";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** 政府性基金预算支出表. */
export const budgetFundReader = codedTable({
  kind: "budgetFund",
  genre: "budget",
  titles: [
    "政府性基金预算支出表",
    "政府性基金预算支出情况表",
    "政府性基金预算支出功能分类预算表",
    "政府性基金预算支出预算表",
    "政府性基金预算财政拨款支出预算表",
    "政府性基金预算财政拨款支出表",
    "政府性基金支出表",
    "政府性基金预算表",
    "政府性基金支出预算表",
  ],
  columns: [
    {
      role: "total",
      labels: [...BUDGET_TOTAL_LABELS, "政府性基金预算支出"],
      notWithin: ["基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", labels: ["基本支出"] },
    { role: "project", labels: ["项目支出"] },
  ],
});
