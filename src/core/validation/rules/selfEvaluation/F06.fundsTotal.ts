import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** F06: 年度资金总额 = 财政拨款 + 上年结转 + 其他资金, in each column (project form). Source: guichiTangxi2022. */
export const F06 = defineRule({
  id: "F06",
  severity: "error",
  basis: ["guichiTangxi2022"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  relations: [
    {
      form: "keyed",
      kinds: ["departmentSelfEvaluation", "projectSelfEvaluation", "indicatorScores"],
      variant: "default",
      columns: ["initialBudget", "fullYearBudget", "executed"],
      total: { row: "total", label: "年度资金总额" },
      parts: [{ row: "appropriation" }, { row: "carryOver" }, { row: "other" }],
    },
  ],
  examples: [
    says("default", {
      of: "nothing",
      put: {
        项目自评表: [
          ["2023年度项目支出绩效自评表", null, null, null, null, null, null, null],
          ["项目名称", "业务专项", null, null, null, null, null, null],
          ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
          [null, "年度资金总额", 100, 110, 95, 10, "95%", 9.5],
          [null, "其中：当年财政拨款", 80, 80, 75, null, null, null],
          [null, "上年结转资金", 20, 20, 20, null, null, null],
          [null, "其他资金", null, null, null, null, null, null],
          ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
          [null, "产出指标", "数量指标", "检查次数", "≥24次", "26次", 90, 90],
          ["总分", null, null, null, null, null, 100, 99.5],
        ],
      },
    }),
    silent({
      of: "nothing",
      put: {
        项目自评表: [
          ["2023年度项目支出绩效自评表", null, null, null, null, null, null, null],
          ["项目名称", "业务专项", null, null, null, null, null, null],
          ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
          [null, "年度资金总额", 100, 100, 95, 10, "95%", 9.5],
          [null, "其中：当年财政拨款", 80, 80, 75, null, null, null],
          [null, "上年结转资金", 20, 20, 20, null, null, null],
          [null, "其他资金", null, null, null, null, null, null],
          ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
          [null, "产出指标", "数量指标", "检查次数", "≥24次", "26次", 90, 90],
          ["总分", null, null, null, null, null, 100, 99.5],
        ],
      },
    }),
  ],
});
