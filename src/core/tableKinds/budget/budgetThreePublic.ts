import type { TableKindSpec } from "../spec";
import { THREE_PUBLIC_COLUMNS } from "../threePublicColumns";
const NAMES = [
  "三公经费预算表",
  "三公经费支出表",
  "三公经费支出预算表",
  "三公经费支出预算情况表",
  "三公经费预算财政拨款情况表",
  "三公经费和机关运行经费预算表",
  "三公经费支出情况表",
  "三公经费预算情况表",
  "三公经费预算公开表",
  "三公经费情况表",
  "三公经费及机关运行经费预算表",
  "三公经费和机关运行经费预算情况表",
  "三公经费、会议费、培训费支出预算表",
];

/** “三公”经费预算表（some provinces with 机关运行经费 beside it）. */
export const budgetThreePublic: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
  titles: ["", "财政拨款", "一般公共预算财政拨款", "一般公共预算"].flatMap((funds) =>
    NAMES.map((name) => funds + name),
  ),
  form: { shape: "threePublic", defaultSide: "budget" },
  columns: THREE_PUBLIC_COLUMNS,
  classification: null,
  fund: null,
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: null,
  states: ["budget.threePublic."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: "list",
};
