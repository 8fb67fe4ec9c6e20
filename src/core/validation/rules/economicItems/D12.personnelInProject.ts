import { textOf } from "../../../layout/cellText";
import { says, silent } from "../../example";
import { bookEntries } from "./bookEntries";
import { entryDraft, isProject } from "./basicAndProject";
import { defineRule } from "../../defineRule";

/** Wages, allowances, bonuses, pensions: personnel belongs to basic expenditure. */
const PERSONNEL = /^(?:3010[1-367]|3030[12])$/;

/** D12: personnel booked under a project. */
export const D12 = defineRule({
  id: "D12",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["books"],
  notChecked: "noProjects",
  each: (context) => bookEntries(context).filter((entry) => isProject(entry) !== null),
  judge: (entry) =>
    isProject(entry) === true && PERSONNEL.test(entry.economicItem ?? "")
      ? entryDraft(entry, { item: entry.economicText, project: textOf(entry.row.values["project"]) || "项目支出" })
      : [],
  examples: [
    says("default", { set: { "序时账!F7": "30101 基本工资" } }),
    silent({ set: { "序时账!F7": "30201 办公费" } }),
  ],
});
