import type { TableKindSpec } from "../spec";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";

/** 收入决算表（公开02；财决03）. */
export const income: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: ["收入决算表", "收入决算总表"],
  form: {
    shape: "coded",
    distinctiveRoles: ["total", "appropriation", "superiorSubsidy", "business", "affiliated", "other"],
  },
  columns: [
    {
      role: "total",
      holds: "amount",
      labels: ["本年收入合计", "收入合计", "合计", "本年收入", "总计", "收入总计"],
      required: true,
    },
    { role: "appropriation", holds: "amount", labels: ["财政拨款收入", "财政拨款"], required: true },
    { role: "superiorSubsidy", holds: "amount", labels: ["上级补助收入"] },
    { role: "business", holds: "amount", labels: ["事业收入"] },
    { role: "operating", holds: "amount", labels: ["经营收入", "事业单位经营收入"] },
    { role: "affiliated", holds: "amount", labels: ["附属单位上缴收入", "附属单位缴款", "附属单位上缴"] },
    { role: "other", holds: "amount", labels: ["其他收入"] },
    { role: "business.educationFees", holds: "amount", labels: ["教育收费", "教育事业收费*"], optional: true },
    {
      role: "appropriation.governmentFund",
      holds: "amount",
      labels: ["政府性基金*"],
      within: ["财政拨款*"],
      optional: true,
    },
    ...FUNCTIONAL_CODE_COLUMNS,
  ],
  classification: "functional",
  fund: null,
  publication: { numbers: [{ until: null, number: 2 }], since: null, mayBeEmpty: false },
  year: "table",
  inAccounts: "one",
  filedUnder: "income",
  states: ["income.byFunction.", "income.bySource."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
