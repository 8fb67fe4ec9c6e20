import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G11: measures against spending that the report itself says is nothing. */
export const G11 = defineTextRule({
  id: "G11",
  severity: "warning",
  basis: ["memory"],
  examples: [
    saysOf("default", "公务接待费支出0万元。\n下一步将严格控制公务接待。"),
    silentOn("公务接待费支出1.30万元。\n下一步将严格控制公务接待。"),
  ],
});
