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
  examples: [],
});
