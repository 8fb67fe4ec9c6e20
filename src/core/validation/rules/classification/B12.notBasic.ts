import { says, silent } from "../../example";
import { belongsToProjects } from "../../../lexicon/economicGroups";
import { basicRowsOf, economicRows } from "./codeSets";
import { defineRule } from "../../defineRule";

/** B12: classes that usually belong to projects among basic expenditure. */
export const B12 = defineRule({
  id: "B12",
  severity: "warning",
  basis: ["memory", "finalAccountsForm01"],
  needs: [["basicExpenditureByEconomicClass"], ["budgetBasicByEconomicClass"]],
  reads: ["tables"],
  each: economicRows,
  judge: basicRowsOf(belongsToProjects),
  examples: [
    says("default", {
      of: "nothing",
      put: {
        基本支出: [
          ["2023年度一般公共预算财政拨款基本支出决算明细表", null, null],
          ["部门：甲县甲局", null, "金额单位：万元"],
          ["科目编码", "科目名称", "决算数"],
          ["301", "工资福利支出", 20],
          ["30101", "基本工资", 20],
          ["312", "对企业补助", 3],
          ["31204", "费用补贴", 3],
          [null, "合计", 23],
        ],
      },
    }),
    silent({
      of: "nothing",
      put: {
        基本支出: [
          ["2023年度一般公共预算财政拨款基本支出决算明细表", null, null],
          ["部门：甲县甲局", null, "金额单位：万元"],
          ["科目编码", "科目名称", "决算数"],
          ["301", "工资福利支出", 20],
          ["30101", "基本工资", 20],
          ["310", "资本性支出", 3],
          ["31002", "办公设备购置", 3],
          [null, "合计", 23],
        ],
      },
    }),
  ],
});
