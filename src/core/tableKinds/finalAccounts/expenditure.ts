import type { TableKindSpec } from "../spec";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";

/** 支出决算表（公开03；财决04）. */
export const expenditure: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: ["支出决算表", "支出决算总表", "部门支出决算表"],
  form: {
    shape: "coded",
    distinctiveRoles: ["total", "basic", "project", "remittedToSuperior", "operating", "subsidyToAffiliated"],
  },
  columns: [
    {
      role: "total",
      holds: "amount",
      labels: ["本年支出合计", "支出合计", "合计", "本年支出", "总计", "支出总计"],
      required: true,
    },
    { role: "basic", holds: "amount", labels: ["基本支出"], required: true },
    { role: "project", holds: "amount", labels: ["项目支出"], required: true },
    { role: "remittedToSuperior", holds: "amount", labels: ["上缴上级支出", "上缴上级"] },
    { role: "operating", holds: "amount", labels: ["经营支出"] },
    { role: "subsidyToAffiliated", holds: "amount", labels: ["对附属单位补助支出", "对附属单位补助"] },
    {
      role: "basic.personnel",
      holds: "amount",
      labels: ["人员经费", "人员支出"],
      within: ["基本支出"],
      optional: true,
    },
    {
      role: "basic.public",
      holds: "amount",
      labels: ["公用经费", "日常公用经费", "公用支出"],
      within: ["基本支出"],
      optional: true,
    },
    ...FUNCTIONAL_CODE_COLUMNS,
  ],
  classification: "functional",
  fund: null,
  publication: { numbers: [{ until: null, number: 3 }], since: null, mayBeEmpty: false },
  year: "table",
  inAccounts: "one",
  filedUnder: "expenditure",
  states: ["expenditure.byFunction."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
