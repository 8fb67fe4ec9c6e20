import type { TableKindSpec } from "../spec";
import { THREE_PUBLIC_COLUMNS } from "../threePublicColumns";
const NAMES = [
  "三公经费支出决算表",
  "三公经费支出情况",
  "三公经费支出情况表",
  "三公经费决算表",
  "三公经费支出表",
  "三公经费支出预决算表",
  "三公经费支出预决算情况表",
  "三公经费预决算表",
  "三公经费情况表",
  "三公经费支出明细表",
  "三公经费支出",
  "三公经费及会议费、培训费支出决算表",
  "三公经费、行政参公单位机关运行经费情况表",
  "三公经费及机关运行经费支出决算表",
  "三公经费和机关运行经费支出决算表",
  "三公经费、会议费、培训费支出决算表",
  "三公经费支出相关信息表",
  "三公经费支出决算情况表",
];

/** “三公”经费支出决算表（2021 年公开07，2022 年起公开09；财决附表 机构运行信息表）. */
export const threePublicExpenses: TableKindSpec<"final"> = {
  genre: "final",
  scope: "tables",
  titles: ["", "财政拨款", "一般公共预算财政拨款", "一般公共预算", "公共预算财政拨款"].flatMap((funds) =>
    NAMES.map((name) => funds + name),
  ),
  form: { shape: "threePublic", defaultSide: "final" },
  columns: THREE_PUBLIC_COLUMNS,
  classification: null,
  fund: null,
  publication: {
    numbers: [
      { until: 2021, number: 7 },
      { until: null, number: 9 },
    ],
    since: null,
    mayBeEmpty: true,
  },
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["threePublic."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "outcome",
  attachment: "list",
};
