import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G14: numbers of headings and of lists that repeat, jump or are of another style. */
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
    saysOf("otherStyle", "1、部门概况\n（一）部门职责\n负责全县统计工作。\n二、支出情况\n支出平稳。"),
    silentOn("1、部门概况\n本部门负责全县统计工作。\n2、支出情况\n支出平稳。"),
    silentOn("一、部门概况\n本部门负责全县统计工作。\n二、支出情况\n支出平稳。"),
  ],
});
