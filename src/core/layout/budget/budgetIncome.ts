import { codedTable } from "../codedTable";

/** （部门）收入预算总表. */
export const budgetIncomeReader = codedTable({
  kind: "budgetIncome",
  genre: "budget",
  titles: [
    "收入预算总表",
    "收入总表",
    "收入总体情况表",
    "收入预算表",
    "收入预算总体情况表",
    "收入预算情况表",
    "部门收入总体情况表",
    "收入总体表",
  ],
  columns: [
    {
      role: "total",
      labels: ["合计", "总计", "收入合计", "本年收入合计", "收入总计", "收入预算", "本年收入", "收入预算合计"],
      notWithin: ["上年结转*", "本年收入*"],
      required: true,
    },
    {
      role: "appropriation",
      labels: ["财政拨款收入", "财政拨款", "财政拨款(补助)收入", "财政拨款小计"],
      optional: true,
    },
    { role: "generalBudget", labels: ["一般公共预算*"], notWithin: ["上年结转*"], optional: true },
    { role: "governmentFund", labels: ["政府性基金*"], notWithin: ["上年结转*"], optional: true },
    { role: "stateCapital", labels: ["国有资本经营*"], notWithin: ["上年结转*"], optional: true },
    { role: "specialAccount", labels: ["财政专户*", "*纳入专户管理*"], notWithin: ["上年结转*"], optional: true },
    { role: "superiorSubsidy", labels: ["上级补助收入", "*上级补助*"], optional: true },
    { role: "business", labels: ["事业收入"] },
    { role: "operating", labels: ["事业单位经营收入", "经营收入"] },
    { role: "affiliated", labels: ["附属单位上缴收入", "附属单位*"], optional: true },
    { role: "other", labels: ["其他收入"] },
    { role: "yearTotal", labels: ["小计", "本年收入"], within: ["本年收入*"], optional: true },
    {
      role: "openingCarryOver",
      labels: ["上年结转", "上年结转结余", "上年结转和结余", "上年结余结转"],
      optional: true,
    },
    {
      role: "surplusUsed",
      labels: ["*使用非财政拨款结余", "*弥补收支差额", "使用非财政拨款结余*", "用事业基金*"],
      optional: true,
    },
    { role: "unitCode", labels: ["单位代码", "单位编码", "部门(单位)代码", "部门代码", "部门编码"], optional: true },
  ],
  // A unit's name stands for 科目名称 where the rows are units.
  nameLabels: ["单位名称", "部门(单位)名称", "单位", "部门名称", "部门(单位)"],
});
