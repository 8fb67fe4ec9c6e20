import { says, silent } from "../../example";
import { withLimits } from "./limits";

import { shareOfWages } from "./measures";
import { defineRule } from "../../defineRule";

/** H04: 工会经费 and 福利费 as shares of wages. */
export const H04 = defineRule({
  id: "H04",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(
    ["unionShareOfWages", "welfareShareOfWages"],
    shareOfWages("union", "30228", "unionShareOfWages"),
    shareOfWages("welfare", "30229", "welfareShareOfWages"),
  ),
  examples: [
    says("union", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { unionShareOfWages: 2 } } },
    }),
    says("welfare", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { welfareShareOfWages: 1 } } },
    }),
    silent({
      settings: {
        "validation.standards": { title: "甲县开支标准", limits: { unionShareOfWages: 3, welfareShareOfWages: 2 } },
      },
    }),
  ],
});
