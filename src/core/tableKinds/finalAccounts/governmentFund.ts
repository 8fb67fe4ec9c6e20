import type { TableKindSpec } from "../spec";
import { FUND_COLUMNS } from "../fundColumns";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";

/** 政府性基金预算财政拨款收入支出决算表（2021 年公开08，2022 年起公开07；财决09）. */
export const governmentFund: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
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
  form: {
    shape: "coded",
  },
  columns: [...FUND_COLUMNS, ...FUNCTIONAL_CODE_COLUMNS],
  classification: "functional",
  fund: "governmentFund",
  publication: {
    numbers: [
      { until: 2021, number: 8 },
      { until: null, number: 7 },
    ],
    since: null,
    mayBeEmpty: true,
  },
  year: "table",
  inAccounts: "one",
  filedUnder: "governmentFund",
  states: ["governmentFund."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
