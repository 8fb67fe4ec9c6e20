import { says, silent } from "../../example";
import { isUsuallyProject } from "../../../lexicon/economicGroups";
import { basicRowsOf, economicRows } from "./codeSets";
import { defineRule } from "../../defineRule";

/** B13: large capital items that usually belong to projects. */
export const B13 = defineRule({
  id: "B13",
  severity: "warning",
  basis: ["memory"],
  needs: [["basicExpenditureByEconomicClass"], ["budgetBasicByEconomicClass"]],
  reads: ["tables"],
  each: economicRows,
  judge: basicRowsOf(isUsuallyProject),
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
          ["310", "资本性支出", 3],
          ["31001", "房屋建筑物购建", 3],
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
