import { codedTable } from "../codedTable";
import { FUND_COLUMNS } from "../fundColumns";

/** 国有资本经营预算财政拨款支出决算表（2021 年公开09，2022 年起公开08；财决11；上海 with 结转 and 收入）. */
export const stateCapitalReader = codedTable({
  kind: "stateCapital",
  genre: "final",
  titles: [
    "国有资本经营预算财政拨款支出决算表",
    "国有资本经营预算财政拨款收入支出决算表",
    "国有资本经营预算财政拨款收支决算表",
    "国有资本经营预算支出决算表",
    "国有资本经营预算收入支出决算表",
    "国有资本经营财政拨款支出决算表",
    "国有资本经营财政拨款收入支出决算表",
  ],
  columns: FUND_COLUMNS,
});
