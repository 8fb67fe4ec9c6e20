import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G18: years in document numbers: 〔〕 are the brackets for them. */
export const G18 = defineTextRule({
  id: "G18",
  severity: "info",
  basis: ["officialFormat"],
  examples: [
    saysOf("default", "根据《关于开展绩效自评的通知》（某财绩[2023]12号）要求开展自评。"),
    silentOn("根据《关于开展绩效自评的通知》（某财绩〔2023〕12号）要求开展自评。"),
  ],
});
