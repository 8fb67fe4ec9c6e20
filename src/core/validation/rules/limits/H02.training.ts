import { withLimits } from "./limits";

import { perPersonDay, stated } from "./measures";
import { defineRule } from "../../defineRule";

/** H02: training by person and day, and lectures by the hour. */
export const H02 = defineRule({
  id: "H02",
  severity: "warning",
  basis: [{ source: "memory", document: "财行〔2016〕540号" }],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(
    ["trainingPerPersonDay", "lecturePerHour"],
    perPersonDay("30216", "培训", "trainingPerPersonDay"),
    stated("lecture", /讲课费.*(?:学时|标准)/u, "lecturePerHour"),
  ),
  examples: [],
});
