import type { TableKindSpec } from "../spec";
import { FUND_COLUMNS } from "../fundColumns";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";

/** 国有资本经营预算财政拨款支出决算表（2021 年公开09，2022 年起公开08；财决11；上海 with 结转 and 收入）. */
export const stateCapital: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: [
    "国有资本经营预算财政拨款支出决算表",
    "国有资本经营预算财政拨款收入支出决算表",
    "国有资本经营预算财政拨款收支决算表",
    "国有资本经营预算支出决算表",
    "国有资本经营预算收入支出决算表",
    "国有资本经营财政拨款支出决算表",
    "国有资本经营财政拨款收入支出决算表",
  ],
  form: {
    shape: "coded",
  },
  columns: [...FUND_COLUMNS, ...FUNCTIONAL_CODE_COLUMNS],
  classification: "functional",
  fund: "stateCapital",
  publication: {
    numbers: [
      { until: 2021, number: 9 },
      { until: null, number: 8 },
    ],
    since: 2020,
    mayBeEmpty: true,
  },
  year: "table",
  inAccounts: "one",
  filedUnder: "stateCapital",
  states: ["stateCapital."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
