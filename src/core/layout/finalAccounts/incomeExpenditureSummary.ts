import { twoSidedTable } from "../twoSided";

/** 收入支出决算总表（公开01；财决01）. */
export const incomeExpenditureSummaryReader = twoSidedTable({
  kind: "incomeExpenditureSummary",
  genre: "final",
  titles: ["收入支出决算总表", "收支决算总表", "收入支出总表", "收入支出决算表", "收支总表", "部门收支决算总表"],
  amounts: [
    { role: "initialBudget", labels: ["年初预算数", "年初预算"], optional: true },
    { role: "fullYearBudget", labels: ["全年预算数", "调整预算数", "全年预算"], optional: true },
    { role: "previousFinal", labels: ["上年决算数", "上年数"], optional: true },
    { role: "amount", labels: ["金额", "决算数", "本年决算数", "本年数", "决算", "合计", "小计", "数额"] },
    { role: "generalBudget", labels: ["一般公共预算*"], optional: true },
    { role: "governmentFund", labels: ["政府性基金*"], optional: true },
    { role: "stateCapital", labels: ["国有资本*"], optional: true },
  ],
  required: ["income.item", "income.amount", "expenditure.item", "expenditure.amount"],
  refuseRoles: ["expenditure.generalBudget"],
  typicalRows: ["*一般公共*拨款收入", "*本年收入合计", "*本年支出合计", "*年初结转和结余"],
});
