import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G22: names of offices and of regulations that others have taken the place of. */
export const G22 = defineTextRule({
  id: "G22",
  severity: "info",
  basis: ["institutionalReform"],
  examples: [
    saysOf("default", "2023年度部门决算报告\n由县国土资源局负责实施。"),
    saysOf("default", "2023年度部门决算报告\n依据《事业单位会计制度》核算。"),
    silentOn("2016年度部门决算报告\n由县国土资源局负责实施。"),
    silentOn("2023年度部门决算报告\n由原县国土资源局划转人员12人。"),
    silentOn("2023年度部门决算报告\n由县自然资源局负责实施。"),
  ],
});
