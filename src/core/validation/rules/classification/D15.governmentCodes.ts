import { says, silent } from "../../example";
import { codeDraft, economicRows } from "./codeSets";
import { defineRule } from "../../defineRule";

/** D15: codes of 政府预算支出经济分类 (5xx) among those of 部门预算支出经济分类 (3xx). Two sets that no table mixes. */
export const D15 = defineRule({
  id: "D15",
  severity: "error",
  basis: ["memory"],
  needs: [],
  reads: ["tables"],
  isOfFile: true,
  notChecked: "noCodes",
  each: economicRows,
  judge: (row) => (row.code.startsWith("5") ? codeDraft(row) : []),
  examples: [
    says("default", { set: { "基本支出!A6": "501", "基本支出!B6": "机关工资福利支出" } }),
    silent({ set: { "基本支出!A6": 301 } }),
  ],
});
