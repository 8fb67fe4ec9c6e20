import type { AmountFigure, Figure } from "../figure";
import { createFigureBook, derivedKeys } from "../figureBook";
import type { FinalAccounts, LastYear, ProjectItem } from "../finalAccounts";
import { plainLabel } from "../../workbook/label";
import { lastYearKey } from "./lastYearKey";

/**
 * This year's accounts with last year's finals beside them (see lastYearKey.ts). What this year's tables print of last year
 * stays the primary figure; the cell of last year's workbook then is another place of the same quantity, and a rule tells
 * where the two differ.
 */
export function withLastYear(accounts: FinalAccounts, lastYear: LastYear): FinalAccounts {
  const figures = new Map(accounts.figures);
  const otherPlaces = new Map(accounts.otherPlaces);
  const add = (key: string, figure: Figure) => {
    const one = { ...figure, key };
    if (!figures.has(key)) figures.set(key, one);
    else otherPlaces.set(key, [...(otherPlaces.get(key) ?? []), one]);
  };
  for (const [key, figure] of lastYearFigures(lastYear.accounts)) add(key, figure);
  const before = new Map(lastYear.accounts.projects.map((project) => [projectName(project), project]));
  const projects = accounts.projects.map((project) => {
    const previousFinal = project.amounts["previousFinal"] ?? before.get(projectName(project))?.amounts["final"];
    return previousFinal ? { ...project, amounts: { ...project.amounts, previousFinal } } : project;
  });
  return { ...accounts, figures, otherPlaces, projects, lastYear };
}

/** Last year's finals under the keys that they have beside this year's. */
export function lastYearFigures(accounts: FinalAccounts): [string, Figure][] {
  const book = createFigureBook(accounts);
  const keys = new Set([...accounts.figures.keys(), ...derivedKeys()]);
  return [...keys].flatMap((key): [string, Figure][] => {
    const known = lastYearKey(key);
    const figure = known === null ? null : book.find(key);
    return known !== null && figure ? [[known, figure]] : [];
  });
}

/** One project in both years: by its name. */
export function projectName({ name }: Pick<ProjectItem, "name">): string {
  return plainLabel(name);
}

/** A project's final of last year: as this year's table prints it, else as last year's does. */
export function projectLastYear(project: ProjectItem): AmountFigure | null {
  return project.amounts["previousFinal"] ?? null;
}
