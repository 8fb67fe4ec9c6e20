import { says, silent } from "../../example";
import { withLimits } from "./limits";

import { perPersonDay, stated } from "./measures";
import { defineRule } from "../../defineRule";

/** H02: training by person and day, and lectures by the hour. */
export const H02 = defineRule({
  id: "H02",
  severity: "warning",
  basis: [
    {
      source: "memory",
      document: "财政部、中共中央组织部、国家公务员局《中央和国家机关培训费管理办法》（财行〔2016〕540号）",
    },
  ],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(
    ["trainingPerPersonDay", "lecturePerHour"],
    perPersonDay("30216", "培训", "trainingPerPersonDay"),
    stated("lecture", /讲课费.*(?:学时|标准)/u, "lecturePerHour"),
  ),
  examples: [
    says("perPersonDay", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { trainingPerPersonDay: 300 } } },
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
    says("lecture", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { lecturePerHour: 500 } } },
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
        "validation.standards": { title: "甲县开支标准", limits: { trainingPerPersonDay: 310, lecturePerHour: 800 } },
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
