import { codedTable } from "../codedTable";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

/** （部门）支出预算总表. */
export const budgetExpenditureReader = codedTable({
  kind: "budgetExpenditure",
  genre: "budget",
  titles: [
    "支出预算总表",
    "支出总表",
    "支出总体情况表",
    "支出预算表",
    "支出预算总体情况表",
    "支出预算情况表",
    "支出总体表",
  ],
  columns: [
    { role: "total", labels: BUDGET_TOTAL_LABELS, notWithin: ["基本支出", "项目支出"], required: true },
    { role: "basic", labels: ["基本支出"], required: true },
    { role: "project", labels: ["项目支出"], required: true },
    { role: "remittedToSuperior", labels: ["上缴上级支出"], optional: true },
    { role: "operating", labels: ["事业单位经营支出", "经营支出"], optional: true },
    {
      role: "subsidyToAffiliated",
      labels: ["对附属单位补助支出", "对下级单位补助支出", "对附属单位补助"],
      optional: true,
    },
    { role: "basic.personnel", labels: ["人员经费", "人员支出", "工资福利支出"], within: ["基本支出"], optional: true },
    {
      role: "basic.public",
      labels: ["公用经费", "日常公用经费", "商品和服务支出"],
      within: ["基本支出"],
      optional: true,
    },
    { role: "unitCode", labels: ["单位代码", "单位编码"], optional: true },
  ],
  nameLabels: ["单位名称", "部门(单位)名称", "单位(科目名称)", "单位名称(科目)"],
});
