import type { AmountFigure, Figure } from "../../accounts/figure";
import type { ClassifiedItem, FinalAccounts } from "../../accounts/finalAccounts";
import type { FigureBook } from "../../accounts/figureBook";
import { createFigureBook } from "../../accounts/figureBook";
import { projectName } from "../../accounts/lastYear/withLastYear";
import { isAmountFigure } from "../../accounts/lookUp";
import { sum } from "../../amount/amount";
import { compareWithTolerance } from "../../amount/tolerance";
import { functionalClassItems, levelName } from "../prose/functionalClasses";
import { purposeText } from "../narrative/cleanText";
import { itemName } from "../prose/itemName";
import type { ChangeGroup, ChangeGroupId } from "./changeGroups";
import { changeGroup } from "./changeGroups";

/** One item in both years; on one side it may provably be nothing (`null`): a project that began, an item that ended. */
export interface ChangeItem {
  /** Stable from year to year: causes are kept under it. */
  readonly key: string;
  readonly group: ChangeGroupId;
  readonly name: string;
  readonly now: AmountFigure | null;
  readonly before: AmountFigure | null;
  /** Keys under which this year's amount is also spoken of. */
  readonly aliases: readonly string[];
  /** Of a project: as its table calls it. */
  readonly plainName?: string;
  /** 用于…, of a project. */
  readonly use?: string;
}

/** The items of a group of which both years are known. */
export function changeItems(id: ChangeGroupId, accounts: FinalAccounts): ChangeItem[] {
  const group = changeGroup(id);
  switch (group.items) {
    case "figures":
      return figureItems(id, group, accounts);
    case "functional":
      return functionalItems(id, accounts);
    case "economic":
      return economicItems(id, group.level ?? 1, accounts);
    case "projects":
      return projectItems(id, accounts);
  }
}

/** Last year's side of a key: 三公 have a name of their own for it. */
export function previousKey(key: string): string {
  return key.startsWith("threePublic.final.") ? key.replace("final", "previousFinal") : `previousFinal.${key}`;
}

function figureItems(id: ChangeGroupId, { figures, whole }: ChangeGroup, accounts: FinalAccounts): ChangeItem[] {
  const book = createFigureBook(accounts);
  const blankIsNothing = {
    now: whole !== undefined && makeUp(figures, whole, book, (key) => key),
    before: whole !== undefined && makeUp(figures, whole, book, previousKey),
  };
  return figures.flatMap(({ key, name, forms }) => {
    const inForms = forms.map((form) => `${form}.final`);
    const now = amount(book.find(key));
    const before = amount(book.find(previousKey(key))) ?? (now && inForm(forms, now, book));
    const item = { key, group: id, name, now, before, aliases: [key, ...inForms] };
    return isKnown(item, blankIsNothing) ? [item] : [];
  });
}

/** A form's 上年数, where its own 决算数 is this very amount: then it speaks of the same quantity. */
function inForm(forms: readonly string[], now: AmountFigure, book: FigureBook): AmountFigure | null {
  for (const form of forms) {
    if (amount(book.find(`${form}.final`))?.amount !== now.amount) continue;
    const before = amount(book.find(`${form}.previousFinal`));
    if (before) return before;
  }
  return null;
}

function makeUp(
  figures: ChangeGroup["figures"],
  whole: string,
  book: FigureBook,
  keyOf: (key: string) => string,
): boolean {
  const total = amount(book.find(keyOf(whole)));
  const parts = figures.filter(({ key }) => key !== whole).flatMap(({ key }) => amount(book.find(keyOf(key))) ?? []);
  if (!total || parts.length === 0) return false;
  return (
    compareWithTolerance(total.amount, sum(parts.map((part) => part.amount)), parts.length, total.unit) !==
    "contradiction"
  );
}

interface BlankIsNothing {
  readonly now: boolean;
  readonly before: boolean;
}

function isKnown({ now, before }: Pick<ChangeItem, "now" | "before">, blankIsNothing: BlankIsNothing): boolean {
  if (now && before) return true;
  return (now !== null && blankIsNothing.before) || (before !== null && blankIsNothing.now);
}

/** 类, 款, 项 of the year's expenditure; a row that last year's table does not have was nothing then. */
function functionalItems(id: ChangeGroupId, accounts: FinalAccounts): ChangeItem[] {
  const before = accounts.lastYear?.accounts.expenditureByFunction ?? [];
  const classes = new Map(functionalClassItems(accounts).map(({ code, name, figure }) => [code, { name, figure }]));
  return union(accounts.expenditureByFunction, before).flatMap(({ code, now, then, level, name }) => {
    const key = `expenditure.byFunction.${code}`;
    const summary = level === 1 ? classes.get(code) : undefined;
    const item = {
      key,
      group: id,
      name: levelName(summary?.name ?? itemName({ name, code }), level),
      now: summary?.figure ?? now?.amounts["total"] ?? null,
      before: amountAt(accounts, previousKey(`${key}.total`)) ?? then?.amounts["total"] ?? null,
      aliases: [key, `${key}.total`, `expenditure.byClass.${code}`],
    };
    return isKnown(item, bothTables(accounts.expenditureByFunction, before)) ? [item] : [];
  });
}

function economicItems(id: ChangeGroupId, level: number, accounts: FinalAccounts): ChangeItem[] {
  const before = accounts.lastYear?.accounts.basicByEconomic ?? [];
  return union(accounts.basicByEconomic, before).flatMap(({ code, now, then, level: own, name }) => {
    if (own !== level) return [];
    const key = `basic.byEconomic.${code}`;
    const item = {
      key,
      group: id,
      name: itemName({ name, code }),
      now: wholeOf(now),
      before: amountAt(accounts, previousKey(key)) ?? wholeOf(then),
      aliases: [key],
    };
    return isKnown(item, bothTables(accounts.basicByEconomic, before)) ? [item] : [];
  });
}

function wholeOf(item: ClassifiedItem | null): AmountFigure | null {
  return item?.amounts["amount"] ?? item?.amounts["total"] ?? null;
}

/** A table that is there states every item that there was. */
function bothTables(now: readonly ClassifiedItem[], before: readonly ClassifiedItem[]): BlankIsNothing {
  return { now: now.length > 0, before: before.length > 0 };
}

interface InBothYears {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly now: ClassifiedItem | null;
  readonly then: ClassifiedItem | null;
}

/** The items of both years in the order of their codes; named as this year names them. */
function union(items: readonly ClassifiedItem[], before: readonly ClassifiedItem[]): InBothYears[] {
  const [now, then] = [items, before].map((list) => new Map(list.map((item) => [item.code, item])));
  const codes = [...new Set([...items, ...before].map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const [a, b] = [now?.get(code) ?? null, then?.get(code) ?? null];
    const one = a ?? b;
    return one ? [{ code, name: one.name, level: one.level, now: a, then: b }] : [];
  });
}

/** By name; a project that one of the years' tables does not have began or ended. */
function projectItems(id: ChangeGroupId, accounts: FinalAccounts): ChangeItem[] {
  const earlier = accounts.lastYear?.accounts.projects ?? [];
  const own = new Set(accounts.projects.map(projectName));
  const blankIsNothing = {
    now: accounts.projects.length > 0,
    before: earlier.length > 0 || isWholeColumn(accounts),
  };
  const item = (name: string, now: AmountFigure | null, before: AmountFigure | null, use: string | null) => ({
    key: `project:${projectName({ name })}`,
    group: id,
    name,
    plainName: name,
    now,
    before,
    aliases: [],
    ...(use === null || use === name ? {} : { use: purposeText(use) }),
  });
  const all: ChangeItem[] = [
    ...accounts.projects.map(({ name, amounts, use }) =>
      item(name, amounts["final"] ?? null, amounts["previousFinal"] ?? null, use),
    ),
    ...earlier
      .filter((project) => !own.has(projectName(project)))
      .map(({ name, amounts }) => item(name, null, amounts["final"] ?? null, null)),
  ];
  return all.filter((one) => isKnown(one, blankIsNothing));
}

/** The table's own column of last year: its total is made up by the projects that are stated, so that a blank is nothing. */
function isWholeColumn(accounts: FinalAccounts): boolean {
  const total = amountAt(accounts, "project.total.previousFinal");
  const stated = accounts.projects.flatMap(({ amounts }) => amounts["previousFinal"]?.amount ?? []);
  if (!total || stated.length === 0) return false;
  return compareWithTolerance(total.amount, sum(stated), stated.length, total.unit) !== "contradiction";
}

function amountAt({ figures }: FinalAccounts, key: string): AmountFigure | null {
  return amount(figures.get(key) ?? null);
}

function amount(figure: Figure | null): AmountFigure | null {
  return figure && isAmountFigure(figure) ? figure : null;
}
