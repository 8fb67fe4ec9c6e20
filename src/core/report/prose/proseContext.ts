import type { Figure } from "../../accounts/figure";
import type { FinalAccounts, ProjectItem } from "../../accounts/finalAccounts";
import type { FigureBook } from "../../accounts/figureBook";
import { createFigureBook, magnitude } from "../../accounts/figureBook";
import { spansText } from "./figureText";
import { fillWording } from "./fillPattern";
import { joinNames, NAMES } from "./names";
import type { ProseContext } from "./render";
import type { ReportOptions } from "../reportOptions";
import { cleanUserText, purposeText, withoutFullStop, withoutItemNumber } from "../narrative/cleanText";

/** What the sentences of a report may speak of. @param department as it signs; `null` where nothing says it */
export function proseContext(
  accounts: FinalAccounts,
  department: string | null,
  { amountStyle = "fixed" }: ReportOptions,
): ProseContext {
  const book = createFigureBook(accounts);
  const texts = new Map([
    ...yearTexts(accounts),
    ["department", department ?? NAMES.thisUnit] as const,
    ...[...accounts.profile].map(
      ([key, { text }]) => [`profile.${key}`, withoutFullStop(cleanUserText(text))] as const,
    ),
    ...unitTexts(accounts),
    ...onlyProject(accounts.projects, book),
    ...onlyProjectForm(accounts),
  ]);
  return { accounts, book, style: amountStyle, texts };
}

type Texts = readonly (readonly [string, string])[];

function yearTexts({ year }: FinalAccounts): Texts {
  if (!year) return [["fiscalYear", NAMES.thisYear]];
  const words = String(year.value);
  return [
    ["year", words],
    ["fiscalYear", spansText(fillWording(NAMES.fiscalYear, { year: words }))],
  ];
}

function unitTexts({ units = [] }: FinalAccounts): Texts {
  const names = units.map((unit) => unit.name).filter((name) => name !== "");
  return names.length > 0 ? [["unitNames", joinNames(names)]] : [];
}

/** A single project that is all of 项目支出 is told by its use, not as a list of one. */
function onlyProject([project, ...others]: readonly ProjectItem[], book: FigureBook): Texts {
  if (!project || others.length > 0) return [];
  if (!isWhole(project.amounts["final"], book.find("expenditure.project"))) return [];
  const { name, use } = project;
  return [["onlyProject.name", name], ...(use ? ([["onlyProject.use", purposeText(use)]] as const) : [])];
}

/** A single form is told by its project's name. */
function onlyProjectForm({ projectForms = [] }: FinalAccounts): Texts {
  const [form, ...others] = projectForms;
  return form && others.length === 0 ? [["onlyProjectForm", withoutItemNumber(form.name)]] : [];
}

function isWhole(part: Figure | undefined, whole: Figure | null): boolean {
  return part !== undefined && whole !== null && part.kind === whole.kind && magnitude(part) === magnitude(whole);
}
