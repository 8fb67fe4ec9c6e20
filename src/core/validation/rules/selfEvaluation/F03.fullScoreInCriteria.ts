import { wordsIn } from "../../../layout/cellText";
import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { evaluationForms, numberCell } from "./forms";
import { defineRule } from "../../defineRule";

/** F03: the rule's own text names another full score than the weight column (计8分 at a weight of 5). Source: hunanIndicatorsOtherCopy. */
export const F03 = defineRule({
  id: "F03",
  severity: "error",
  basis: ["hunanIndicatorsOtherCopy"],
  needs: [],
  reads: ["forms"],
  notChecked: "noRuleText",
  each: (context) => evaluationForms(context).flatMap(({ indicators }) => indicators),
  judge({ row, weight, level3 }) {
    const { criteria } = row.values;
    const full = /(?:计|得|为)\s*(?:满分)?\s*(\d+(?:\.\d+)?)\s*分/u.exec(wordsIn(criteria).normalize("NFKC"))?.[1];
    const cell = numberCell(row, "weight");
    if (full === undefined || weight === null || !cell) return null;
    if (Number(full) <= weight) return [];
    return {
      cells: [cell.ref, ...(criteria ? [criteria.ref] : [])],
      params: { name: level3, weight, full },
      unit: "分",
    };
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("default", "三级指标 分值 评价标准\n“三公经费”变动率 5 变动率不大于0的，计8分"),
      silentOn("三级指标 分值 评价标准\n“三公经费”变动率 8 变动率不大于0的，计8分"),
    ],
  },
  examples: [
    says("default", { set: { "评分表!E3": "控制率不高于100%计20分" } }),
    silent({ set: { "评分表!E3": "控制率不高于100%计8分" } }),
  ],
});
