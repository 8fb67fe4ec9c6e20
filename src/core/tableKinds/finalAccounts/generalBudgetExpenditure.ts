import type { TableKindSpec } from "../spec";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";

/** 一般公共预算财政拨款支出决算表（公开05；财决07 with 年初结转、本年收入 and 年末结转 beside it）. */
export const generalBudgetExpenditure: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: [
    "一般公共预算财政拨款支出决算表",
    "一般公共预算支出决算表",
    "公共预算财政拨款支出决算表",
    "一般公共预算财政拨款收入支出决算表",
    "一般公共预算财政拨款支出决算总表",
  ],
  form: {
    shape: "coded",
  },
  columns: [
    {
      role: "total",
      holds: "amount",
      labels: ["本年支出合计", "合计", "本年支出", "支出合计", "总计", "小计"],
      notWithin: ["*结转*", "本年收入*", "基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", holds: "amount", labels: ["基本支出"], notWithin: ["*结转*", "本年收入*"], required: true },
    { role: "project", holds: "amount", labels: ["项目支出"], notWithin: ["*结转*", "本年收入*"], required: true },
    {
      role: "basic.personnel",
      holds: "amount",
      labels: ["人员经费", "人员支出"],
      within: ["基本支出"],
      notWithin: ["*结转*"],
      optional: true,
    },
    {
      role: "basic.public",
      holds: "amount",
      labels: ["公用经费", "日常公用经费", "公用支出"],
      within: ["基本支出"],
      notWithin: ["*结转*"],
      optional: true,
    },
    {
      role: "openingCarryOver",
      holds: "amount",
      labels: ["年初结转和结余", "年初结转结余", "上年结转和结余"],
      optional: true,
    },
    { role: "income", holds: "amount", labels: ["本年收入", "本年收入合计"], optional: true },
    { role: "closingCarryOver", holds: "amount", labels: ["年末结转和结余", "年末结转结余"], optional: true },
    ...FUNCTIONAL_CODE_COLUMNS,
  ],
  classification: "functional",
  fund: "generalBudget",
  publication: { numbers: [{ until: null, number: 5 }], since: null, mayBeEmpty: false },
  year: "table",
  inAccounts: "one",
  filedUnder: "generalBudget",
  states: ["generalBudget."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
