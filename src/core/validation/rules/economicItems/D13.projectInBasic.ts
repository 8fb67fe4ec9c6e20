import { says, silent } from "../../example";
import { plainLabel } from "../../../workbook/label";
import type { ValidationContext } from "../../context";
import { outcome } from "../../rule";
import { bookEntries } from "./bookEntries";
import { entryDraft, isProject } from "./basicAndProject";
import { defineRule } from "../../defineRule";

/** D13: a project's own name in the summary of an entry of basic expenditure. */
export const D13 = defineRule({
  id: "D13",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noProjects",
  check(context) {
    const names = projectNames(context);
    const entries = bookEntries(context).filter((entry) => isProject(entry) === false);
    const findings = entries.flatMap((entry) => {
      const summary = plainLabel(entry.summary);
      const name = names.find((one) => summary.includes(one));
      return name === undefined ? [] : [entryDraft(entry, { item: entry.economicText, project: name })];
    });
    return outcome(findings, names.length > 0 ? entries.length : 0);
  },
  examples: [
    says("default", { set: { "序时账!C3": "甲项业务检查专项购办公用纸" } }),
    silent({ set: { "序时账!C3": "业务检查购办公用纸" } }),
  ],
});

/** Names long enough not to occur by chance. */
const LEAST_NAME = 5;

function projectNames(context: ValidationContext): string[] {
  const names = [
    ...context.accounts.projects.map(({ name }) => name),
    ...context
      .ofKind("projectSelfEvaluation")
      .flatMap(({ rows }) =>
        rows.flatMap(({ key, values }) =>
          key === "projectName" && typeof values.text?.value === "string" ? [values.text.value] : [],
        ),
      ),
  ];
  return [...new Set(names.map((name) => plainLabel(name)))].filter((name) => name.length >= LEAST_NAME);
}
