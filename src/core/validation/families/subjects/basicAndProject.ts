import { plainLabel } from "../../../workbook/label";
import type { ValidationContext } from "../../context";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { bookEntries, textOf, type BookEntry } from "./bookEntries";

/** Wages, allowances, bonuses, pensions: personnel belongs to basic expenditure. */
const PERSONNEL = /^(?:3010[1-367]|3030[12])$/;

/** D12: personnel booked under a project. */
export const personnelInProjectRule: Rule = {
  id: "D12",
  check(context) {
    const entries = bookEntries(context).filter((entry) => isProject(entry) !== null);
    const findings = entries
      .filter((entry) => isProject(entry) === true && PERSONNEL.test(entry.economicItem ?? ""))
      .map((entry) =>
        finding("D12", entry, { item: entry.economicText, project: textOf(entry.row, "project") || "项目支出" }),
      );
    return outcome(findings, entries.length, { code: "noProjects", params: {} });
  },
};

/** D13: a project's own name in the summary of an entry of basic expenditure. */
export const projectInBasicRule: Rule = {
  id: "D13",
  check(context) {
    const names = projectNames(context);
    const entries = bookEntries(context).filter((entry) => isProject(entry) === false);
    const findings = entries.flatMap((entry) => {
      const summary = plainLabel(entry.summary);
      const name = names.find((one) => summary.includes(one));
      return name === undefined ? [] : [finding("D13", entry, { item: entry.economicText, project: name })];
    });
    return outcome(findings, names.length > 0 ? entries.length : 0, { code: "noProjects", params: {} });
  },
};

/** Does the entry belong to a project? `null` where neither account nor project column tells. */
function isProject({ row }: BookEntry): boolean | null {
  const account = `${textOf(row, "accountName")} ${textOf(row, "auxiliary")} ${textOf(row, "fundNature")}`;
  if (account.includes("项目支出")) return true;
  if (account.includes("基本支出")) return false;
  const project = textOf(row, "project");
  if (/基本支出|人员经费|公用经费/u.test(project)) return false;
  return project === "" ? null : true;
}

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

function finding(rule: string, { row, summary, economicText }: BookEntry, params: Readonly<Record<string, string>>) {
  const cells = [row.values.economicItem, row.values.accountName, row.values.summary, row.values.project].flatMap(
    (cell) => (cell ? [cell.ref] : []),
  );
  return makeFinding({ rule, cells, params: { summary, booked: economicText, ...params } });
}
