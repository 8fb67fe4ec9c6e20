import { textOf } from "../../../layout/cellText";
import type { FindingDraft } from "../../rule";
import { type BookEntry } from "./bookEntries";

/** Does the entry belong to a project? `null` where neither account nor project column tells. */
export function isProject({ row }: BookEntry): boolean | null {
  const account = `${textOf(row.values["accountName"])} ${textOf(row.values["auxiliary"])} ${textOf(row.values["fundNature"])}`;
  if (account.includes("项目支出")) return true;
  if (account.includes("基本支出")) return false;
  const project = textOf(row.values["project"]);
  if (/基本支出|人员经费|公用经费/u.test(project)) return false;
  return project === "" ? null : true;
}

/** What is said of an entry: where it was booked, and what its summary says. */
export function entryDraft(
  { row, summary, economicText }: BookEntry,
  params: Readonly<Record<string, string>>,
): FindingDraft {
  const cells = [row.values.economicItem, row.values.accountName, row.values.summary, row.values.project].flatMap(
    (cell) => (cell ? [cell.ref] : []),
  );
  return { cells, params: { summary, booked: economicText, ...params } };
}
