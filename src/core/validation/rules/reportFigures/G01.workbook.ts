import { defineTextRule, saysOf, silentOn } from "../../textRule";

/** G01: a number of the report against the workbook: another one stands there, or none is to be found. */
export const G01 = defineTextRule({
  id: "G01",
  severity: "error",
  basis: ["arithmetic"],
  examples: [
    saysOf("contradicted", "样例局2023年度支出总计578.90万元。", { againstWorkbook: true }),
    silentOn("样例局2023年度支出总计576.90万元。", { againstWorkbook: true }),
  ],
});
