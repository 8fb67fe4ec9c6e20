import { economicTable } from "../economicTable";

/** 一般公共预算财政拨款基本支出决算（明细）表（公开06；财决08-1）. */
export const basicExpenditureByEconomicClassReader = economicTable({
  kind: "basicExpenditureByEconomicClass",
  genre: "final",
  titles: [
    "一般公共预算财政拨款基本支出决算表",
    "一般公共预算财政拨款基本支出决算明细表",
    "一般公共预算基本支出决算表",
    "一般公共预算基本支出决算明细表",
    "一般公共预算财政拨款基本支出明细表",
    "财政拨款基本支出决算表",
    "财政拨款基本支出决算明细表",
    "财政拨款基本支出经济分类决算表",
    "基本支出决算表",
    "基本支出决算明细表",
  ],
});
