import { defineRule } from "../../defineRule";

/** F06: 年度资金总额 = 财政拨款 + 上年结转 + 其他资金, in each column (project form). Source: GC. */
export const F06 = defineRule({
  id: "F06",
  severity: "error",
  basis: ["GC"],
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
  examples: [],
});
