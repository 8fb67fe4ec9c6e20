import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G14: numbers of headings and of lists that repeat or jump. */
export const G14 = defineTextRule({
  id: "G14",
  severity: "warning",
  basis: ["officialFormat"],
  examples: [
    saysOf("jump", "一、部门概况\n本部门负责全县统计工作。\n三、支出情况\n支出平稳。"),
    saysOf(
      "repeated",
      "一、部门概况\n本部门负责全县统计工作。\n一、支出情况说明\n支出平稳。\n二、绩效情况\n二、存在问题\n无。",
    ),
    silentOn("一、部门概况\n本部门负责全县统计工作。\n二、支出情况\n支出平稳。"),
  ],
});
