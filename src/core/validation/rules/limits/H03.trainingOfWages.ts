import { says, silent } from "../../example";
import { withLimits } from "./limits";

import { shareOfWages } from "./measures";
import { defineRule } from "../../defineRule";

/** H03: training as a share of wages. */
export const H03 = defineRule({
  id: "H03",
  severity: "info",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(["trainingShareOfWages"], shareOfWages("default", "30216", "trainingShareOfWages")),
  examples: [
    says("default", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { trainingShareOfWages: 1.2 } } },
    }),
    silent({ settings: { "validation.standards": { title: "甲县开支标准", limits: { trainingShareOfWages: 1.25 } } } }),
  ],
});
