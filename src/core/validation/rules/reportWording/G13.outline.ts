import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G13: sections of the outline that no heading of the report speaks of. */
export const G13 = defineTextRule({
  id: "G13",
  severity: "warning",
  basis: ["memory"],
  examples: [
    saysOf("default", "2023年度部门整体支出绩效自评报告\n一、部门概况\n本部门负责全县统计工作。", {
      outline: "daoxian-nine",
    }),
    silentOn("2023年度部门决算说明\n一、部门概况\n本部门负责全县统计工作。"),
  ],
});
