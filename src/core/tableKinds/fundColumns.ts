import type { TableColumn } from "./spec";

/**
 * 年初结转和结余 │ 本年收入 │ 本年支出（小计、基本、项目） │ 年末结转和结余. The state-capital table and some provinces'
 * fund tables have the expenditure only, so the outer columns are not missed.
 */
export const FUND_COLUMNS: readonly TableColumn[] = [
  {
    role: "openingCarryOver",
    holds: "amount",
    labels: ["年初结转和结余", "年初结转结余", "上年结转和结余", "年初结转"],
    optional: true,
  },
  { role: "income", holds: "amount", labels: ["本年收入", "本年收入合计", "收入合计"], optional: true },
  {
    role: "total",
    holds: "amount",
    labels: ["本年支出", "本年支出合计", "本年支出小计", "支出合计", "合计", "小计", "总计"],
    notWithin: ["*结转*", "本年收入*", "基本支出", "项目支出"],
    required: true,
  },
  { role: "basic", holds: "amount", labels: ["基本支出"], notWithin: ["*结转*", "本年收入*"] },
  { role: "project", holds: "amount", labels: ["项目支出"], notWithin: ["*结转*", "本年收入*"] },
  { role: "closingCarryOver", holds: "amount", labels: ["年末结转和结余", "年末结转结余", "年末结转"], optional: true },
];
