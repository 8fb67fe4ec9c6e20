import type { TableKindSpec } from "../spec";
import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** （部门）支出预算总表. */
export const budgetExpenditure: TableKindSpec<"budget"> = {
  genre: "budget",
  scope: "tables",
  titles: [
    "支出预算总表",
    "支出总表",
    "支出总体情况表",
    "支出预算表",
    "支出预算总体情况表",
    "支出预算情况表",
    "支出总体表",
  ],
  form: {
    shape: "coded",
    nameLabels: ["单位名称", "部门(单位)名称", "单位(科目名称)", "单位名称(科目)"],
  },
  columns: [
    {
      role: "total",
      holds: "amount",
      labels: BUDGET_TOTAL_LABELS,
      notWithin: ["基本支出", "项目支出"],
      required: true,
    },
    { role: "basic", holds: "amount", labels: ["基本支出"], required: true },
    { role: "project", holds: "amount", labels: ["项目支出"], required: true },
    { role: "remittedToSuperior", holds: "amount", labels: ["上缴上级支出"], optional: true },
    { role: "operating", holds: "amount", labels: ["事业单位经营支出", "经营支出"], optional: true },
    {
      role: "subsidyToAffiliated",
      holds: "amount",
      labels: ["对附属单位补助支出", "对下级单位补助支出", "对附属单位补助"],
      optional: true,
    },
    {
      role: "basic.personnel",
      holds: "amount",
      labels: ["人员经费", "人员支出", "工资福利支出"],
      within: ["基本支出"],
      optional: true,
    },
    {
      role: "basic.public",
      holds: "amount",
      labels: ["公用经费", "日常公用经费", "商品和服务支出"],
      within: ["基本支出"],
      optional: true,
    },
    { role: "unitCode", holds: "label", labels: ["单位代码", "单位编码"], optional: true },
    ...FUNCTIONAL_CODE_COLUMNS,
  ],
  classification: "functional",
  fund: null,
  publication: { numbers: [], since: null, mayBeEmpty: true },
  year: "table",
  inAccounts: "one",
  filedUnder: "expenditure",
  states: ["budget.expenditure."],
  continues: "rowsAlone",
  holdsEntries: false,
  indicators: null,
  subject: "department",
  stage: "plan",
  attachment: "list",
};
