import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { outcome } from "../../rule";

/** I01: printed numbers are rounded one by one; within 0.005 × (n + 1) 万元 nothing is wrong, and nothing is to be mended. */
export const I01 = defineRule({
  id: "I01",
  severity: "info",
  basis: ["urumqi2023", "daoxianReport2021", "checker"],
  needs: [],
  reads: ["tables"],
  partOf: ({ relations }) => relations.length > 0,
  check: () => outcome([], 1),
  examples: [says("default", { set: { "收支总表|总计": 576.91 } }), silent({ set: { "收支总表|总计": 586.9 } })],
});
