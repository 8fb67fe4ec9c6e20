import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G20: personal data that must not be published. */
export const G20 = defineTextRule({
  id: "G20",
  severity: "error",
  basis: ["personalData"],
  examples: [saysOf("mobile", "联系电话：13800138000。"), silentOn("联系电话：0731-88888888。")],
});
