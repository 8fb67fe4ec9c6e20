import { budgetOfFund } from "./budgetOfFund";

/** 国有资本经营预算支出表. */
export const budgetStateCapital = budgetOfFund("stateCapital", "国有资本经营预算支出", [
  "国有资本经营预算支出表",
  "国有资本经营预算支出情况表",
  "国有资本经营预算支出功能分类预算表",
  "国有资本经营预算支出预算表",
  "国有资本经营预算财政拨款支出预算表",
  "国有资本经营预算财政拨款支出表",
  "国有资本经营预算表",
  "国有资本经营支出预算表",
]);
