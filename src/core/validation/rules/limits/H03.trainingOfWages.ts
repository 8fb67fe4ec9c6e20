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
  examples: [],
});
