import { twoSidedTable } from "../twoSided";

/** 财政拨款收入支出决算总表（公开04；财决01-1）. */
export const appropriationSummaryReader = twoSidedTable({
  kind: "appropriationSummary",
  genre: "final",
  titles: [
    "财政拨款收入支出决算总表",
    "财政拨款收支决算总表",
    "财政拨款收入支出决算表",
    "财政拨款收支决算表",
    "财政拨款收支总表",
  ],
  amounts: [
    { role: "initialBudget", labels: ["年初预算数", "年初预算"], optional: true },
    { role: "fullYearBudget", labels: ["全年预算数", "调整预算数"], optional: true },
    { role: "generalBudget", labels: ["一般公共预算*", "公共预算*"], within: ["expenditure", "expenditureByNature"] },
    { role: "governmentFund", labels: ["政府性基金*"], within: ["expenditure", "expenditureByNature"] },
    { role: "stateCapital", labels: ["国有资本*"], within: ["expenditure", "expenditureByNature"] },
    {
      role: "total",
      labels: ["合计", "小计", "总计", "决算数", "金额", "本年决算数"],
      within: ["expenditure", "expenditureByNature"],
    },
    { role: "amount", labels: ["金额", "决算数", "本年决算数", "本年数", "合计", "小计"], within: ["income"] },
  ],
  required: ["income.item", "income.amount", "expenditure.item", "expenditure.total", "expenditure.generalBudget"],
  typicalRows: ["*本年收入合计", "*本年支出合计", "*年初财政拨款结转和结余", "*年末财政拨款结转和结余"],
});
