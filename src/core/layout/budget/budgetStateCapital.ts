import { codedTable } from "../codedTable";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** 国有资本经营预算支出表. */
export const budgetStateCapitalReader = codedTable({
  kind: "budgetStateCapital",
  genre: "budget",
  titles: [
    "国有资本经营预算支出表",
    "国有资本经营预算支出情况表",
    "国有资本经营预算支出功能分类预算表",
    "国有资本经营预算支出预算表",
    "国有资本经营预算财政拨款支出预算表",
    "国有资本经营预算财政拨款支出表",
    "国有资本经营预算表",
    "国有资本经营支出预算表",
  ],
  columns: [
    {
      role: "total",
      labels: [...BUDGET_TOTAL_LABELS, "国有资本经营预算支出"],
      notWithin: ["基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", labels: ["基本支出"] },
    { role: "project", labels: ["项目支出"] },
  ],
});
