import { budgetOfFund } from "./budgetOfFund";

/** 政府性基金预算支出表. */
export const budgetFund = budgetOfFund("governmentFund", "政府性基金预算支出", [
  "政府性基金预算支出表",
  "政府性基金预算支出情况表",
  "政府性基金预算支出功能分类预算表",
  "政府性基金预算支出预算表",
  "政府性基金预算财政拨款支出预算表",
  "政府性基金预算财政拨款支出表",
  "政府性基金支出表",
  "政府性基金预算表",
  "政府性基金支出预算表",
]);
