import { economicTable } from "../economicTable";

/** 一般公共预算基本支出表（按部门预算经济分类：合计、人员经费、公用经费）. */
export const budgetBasicByEconomicClassReader = economicTable({
  kind: "budgetBasicByEconomicClass",
  genre: "budget",
  titles: [
    "一般公共预算基本支出表",
    "一般公共预算基本支出情况表",
    "一般公共预算基本支出预算表",
    "一般公共预算基本支出部门预算经济分类预算表",
    "一般公共预算基本支出经济分类预算表",
    "一般公共预算财政拨款基本支出表",
    "一般公共预算财政拨款基本支出预算表",
    "一般公共预算基本支出明细表",
    "财政拨款基本支出预算表",
    "基本支出预算表",
    "基本支出预算明细表",
  ],
});
