import { codedTable } from "../codedTable";
import { FUND_COLUMNS } from "../fundColumns";

/** 政府性基金预算财政拨款收入支出决算表（2021 年公开08，2022 年起公开07；财决09）. */
export const governmentFundReader = codedTable({
  kind: "governmentFund",
  genre: "final",
  titles: [
    "政府性基金预算财政拨款收入支出决算表",
    "政府性基金预算财政拨款收支决算表",
    "政府性基金预算收入支出决算表",
    "政府性基金预算财政拨款支出决算表",
    "政府性基金预算支出决算表",
    "政府性基金财政拨款收入支出决算表",
    "政府性基金收入支出决算表",
    "政府性基金收支决算表",
  ],
  columns: FUND_COLUMNS,
});
