import { isUsuallyProject } from "../../../lexicon/economicGroups";
import { codeDraft, economicRows, hasAmount } from "./codeSets";
import { defineRule } from "../../defineRule";

/** B13: large capital items that usually belong to projects. */
export const B13 = defineRule({
  id: "B13",
  severity: "warning",
  basis: ["memory"],
  needs: [["basicExpenditureByEconomicClass"], ["budgetBasicByEconomicClass"]],
  reads: ["tables"],
  each: economicRows,
  judge: (row) => (isUsuallyProject(row.code) && hasAmount(row) ? codeDraft(row) : []),
  examples: [],
});
