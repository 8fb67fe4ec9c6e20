import { says, silent } from "../../example";
import { withLimits } from "./limits";

import { perPersonDay, stated } from "./measures";
import { defineRule } from "../../defineRule";

/** H01: meetings, by person and day, in days and in persons. */
export const H01 = defineRule({
  id: "H01",
  severity: "warning",
  basis: [
    {
      source: "memory",
      document:
        "财政部、国家机关事务管理局、中共中央直属机关事务管理局《中央和国家机关会议费管理办法》（财行〔2016〕214号）",
    },
  ],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(
    ["meetingPerPersonDay", "meetingDays", "meetingPersons"],
    perPersonDay("30215", "会议", "meetingPerPersonDay"),
    stated("days", /会议(?!.*人天).*天数/u, "meetingDays"),
    stated("persons", /会议.*人数/u, "meetingPersons"),
  ),
  examples: [
    says("perPersonDay", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { meetingPerPersonDay: 366 } } },
      put: {
        统计: [
          ["会议人天数", 60],
          ["会议天数", 2],
          ["会议人数", 40],
          ["培训人天数", 100],
          ["讲课费标准（元/学时）", 800],
        ],
      },
    }),
    says("days", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { meetingDays: 1.5 } } },
      put: {
        统计: [
          ["会议人天数", 60],
          ["会议天数", 2],
          ["会议人数", 40],
          ["培训人天数", 100],
          ["讲课费标准（元/学时）", 800],
        ],
      },
    }),
    silent({
      settings: {
        "validation.standards": { title: "甲县开支标准", limits: { meetingPerPersonDay: 367, meetingDays: 2 } },
      },
      put: {
        统计: [
          ["会议人天数", 60],
          ["会议天数", 2],
          ["会议人数", 40],
          ["培训人天数", 100],
          ["讲课费标准（元/学时）", 800],
        ],
      },
    }),
  ],
});
