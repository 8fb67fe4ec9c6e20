import { withLimits } from "./limits";

import { perPersonDay, stated } from "./measures";
import { defineRule } from "../../defineRule";

/** H01: meetings, by person and day, in days and in persons. */
export const H01 = defineRule({
  id: "H01",
  severity: "warning",
  basis: [{ source: "memory", document: "财行〔2016〕214号" }],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(
    ["meetingPerPersonDay", "meetingDays", "meetingPersons"],
    perPersonDay("30215", "会议", "meetingPerPersonDay"),
    stated("days", /会议(?!.*人天).*天数/u, "meetingDays"),
    stated("persons", /会议.*人数/u, "meetingPersons"),
  ),
  examples: [],
});
