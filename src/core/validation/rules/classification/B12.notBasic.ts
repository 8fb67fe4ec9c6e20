import { belongsToProjects } from "../../../lexicon/economicGroups";
import { codeDraft, economicRows, hasAmount } from "./codeSets";
import { defineRule } from "../../defineRule";

/** B12: classes that usually belong to projects among basic expenditure. */
export const B12 = defineRule({
  id: "B12",
  severity: "warning",
  basis: ["memory", "CJ01"],
  needs: [["basicExpenditureByEconomicClass"], ["budgetBasicByEconomicClass"]],
  reads: ["tables"],
  each: economicRows,
  judge(row, context) {
    const theClass = row.code.slice(0, 3);
    if (!belongsToProjects(row.code) || !hasAmount(row)) return [];
    // The class stands for its items.
    const isTold =
      row.code !== theClass &&
      economicRows(context).some(({ code, ...other }) => code === theClass && hasAmount({ code, ...other }));
    return isTold ? [] : codeDraft(row);
  },
  examples: [],
});
