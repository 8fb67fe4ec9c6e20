import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G08: savings in spending that the report itself says is nothing. */
export const G08 = defineTextRule({
  id: "G08",
  severity: "warning",
  basis: ["memory"],
  examples: [
    saysOf("default", "“三公”经费支出决算为0万元。\n严格落实过紧日子要求，“三公”经费持续压缩。"),
    silentOn("“三公”经费支出决算为5.20万元。\n严格落实过紧日子要求，“三公”经费持续压缩。"),
  ],
});
