import { z } from "zod";
import { makeUp } from "../../lexicon/relations";
import type { Figure } from "../../accounts/figure";
import type { ClassifiedItem, FinalAccounts } from "../../accounts/finalAccounts";
import type { FigureBook } from "../../accounts/figureBook";
import { magnitude, shareOf } from "../../accounts/figureBook";
import { groupOf } from "../../lexicon/economicGroups";
import type { FunctionalTable } from "./functionalClasses";
import { FUNCTIONAL_TABLES, functionalClassItems, functionalDetailItems } from "./functionalClasses";
import { purposeText } from "../narrative/cleanText";
import { itemName } from "./itemName";
import definitions from "./wording/lists.json";

/** Lists of classification items in the accounts, those of the year's budget behind `budget.` */
const LIST_NAMES = [
  "generalBudgetByFunction",
  "basicByEconomic",
  "budget.expenditureByFunction",
  "budget.generalBudgetByFunction",
  "budget.basicByEconomic",
] as const;

const ListFigure = z.object({
  key: z.string(),
  name: z.string(),
  details: z.string().optional(),
  /** Left out where this figure exists: that one tells it as well. */
  unless: z.string().optional(),
  /** A second figure of the same thing, told after the first if it exists (`{@and}`): 5批次、40人次. */
  and: z.string().optional(),
  /** Where its 年初预算数 stands; the first that exists is told (`{@budget}`). */
  budget: z.array(z.string()).default([]),
});

const ListDefinition = z.object({
  /** `figures` names its members itself; the others follow the workbook's rows and names. */
  items: z.enum([
    "figures",
    "functionalClasses",
    "functionalItems",
    "economicClasses",
    "economicItems",
    "projects",
    "classesOf",
    "itemsOf",
    "economicGroup",
  ]),
  /** Of functional classes and items: whose. */
  table: z.enum(FUNCTIONAL_TABLES).default("expenditure"),
  /** Of `classesOf`, `itemsOf` and `economicGroup`: the list of the accounts that they are taken from, and the column. */
  from: z.enum(LIST_NAMES).optional(),
  column: z.string().default("total"),
  /** Of `economicGroup`. */
  group: z.enum(["personnel", "public"]).optional(),
  figures: z.array(ListFigure).default([]),
  /** The whole of which the items are parts: for shares and the 尾差 remark. `@` is the item that the list belongs to. */
  of: z.string().optional(),
  /** The whole's name in remarks; that of `@` is the item's own. */
  title: z.string().optional(),
  /** Pattern of one item, see render.ts. */
  item: z.string(),
  separator: z.string(),
  /** Told instead where a single item is all of the whole: no 其中 with one part. `{@only}` is the name of the innermost such part. */
  only: z.string().default("均为{@only}"),
  /** Zeros in one clause instead of one by one: 未发生{names}. They come last. */
  zeros: z.string().optional(),
  /** List with the items' own parts. */
  details: z.string().optional(),
  /** Zeros are told where that is customary (编制), left out elsewhere. A blank cell is no item at all. */
  keepZero: z.boolean().default(false),
  /** The items of the workbook are all of the whole, not just some of it (see isComplete). */
  complete: z.boolean().default(false),
});

export type ListDefinition = z.infer<typeof ListDefinition>;

const LISTS = z.record(z.string(), ListDefinition).parse(definitions);

/** @throws Error for a name that the data files do not define. */
export function listDefinition(id: string): ListDefinition {
  const list = LISTS[id];
  if (!list) throw new Error(`list: ${id}`);
  return list;
}

/**
 * Are the items all of the whole, so that a shortfall beyond 尾差 is a contradiction as well? Figures are where an equation of
 * the lexicon says so; a list of the workbook's rows says it itself.
 */
export function isComplete({ items, figures, of, complete }: ListDefinition): boolean {
  if (items !== "figures" || of === undefined) return complete;
  return makeUp(
    figures.map(({ key }) => key),
    of,
  );
}

export interface ListItem {
  readonly name: string;
  readonly figure: Figure;
  /** 用于…: what the money was used for, in the workbook's words. */
  readonly use: string | null;
  readonly code: string | null;
  readonly details: string | null;
  readonly and: Figure | null;
  /** What was planned for it: 年初预算数 of a 类, 预算数 of a project. */
  readonly budget: Figure | null;
}

/** The items of a list that exist in the workbook, in its order; `owner` is the item whose parts are listed. */
export function listItems(
  list: ListDefinition,
  accounts: FinalAccounts,
  book: FigureBook,
  owner: ListItem | null,
): ListItem[] {
  const items = candidates(list, accounts, book, owner);
  return list.keepZero || list.zeros !== undefined ? items : items.filter((item) => magnitude(item.figure) !== 0);
}

const plain = { use: null, code: null, and: null, budget: null } as const;

function candidates(
  list: ListDefinition,
  accounts: FinalAccounts,
  book: FigureBook,
  owner: ListItem | null,
): ListItem[] {
  const details = list.details ?? null;
  switch (list.items) {
    case "figures":
      return list.figures.flatMap((entry) => {
        const figure = entry.unless && book.find(entry.unless) ? null : book.find(entry.key);
        const and = entry.and === undefined ? null : book.find(entry.and);
        const budget = entry.budget.map((key) => book.find(key)).find((one) => one !== null) ?? null;
        return figure ? [{ ...plain, name: entry.name, figure, and, budget, details: entry.details ?? details }] : [];
      });
    case "functionalClasses":
      return functionalClassItems(accounts, list.table).map((item) => ({
        ...plain,
        ...item,
        details,
        budget: openingBudget(list.table, item.code, book),
      }));
    case "functionalItems":
      return functionalDetailItems(accounts, list.table, ownerOf(owner)).map((item) => ({
        ...plain,
        ...item,
        details,
      }));
    case "economicClasses":
      return economic(
        accounts.basicByEconomic.filter((item) => item.level === 1),
        details,
      );
    case "economicItems":
      return economic(
        accounts.basicByEconomic.filter((item) => item.level === 2 && owner?.code && item.code.startsWith(owner.code)),
        details,
      );
    case "classesOf":
      return classified(list, accounts, (item) => item.level === 1);
    case "itemsOf":
      return classified(list, accounts, (item) => item.level === 3);
    case "economicGroup":
      return classified(list, accounts, ({ code, level }) => level === 2 && groupOf(code.slice(0, 3)) === list.group);
    case "projects":
      return accounts.projects.flatMap((project) => {
        const figure = project.amounts["final"];
        const use = project.use === null || project.use === project.name ? null : purposeText(project.use);
        const budget = project.amounts["budget"] ?? null;
        return figure ? [{ ...plain, name: project.name, figure, use, details, budget }] : [];
      });
  }
}

function ownerOf(owner: ListItem | null) {
  return owner?.code ? { name: owner.name, code: owner.code } : null;
}

/** 年初预算数 of a 类: of 财决01, else of the table of the year's budget. */
function openingBudget(table: FunctionalTable, code: string, book: FigureBook): Figure | null {
  switch (table) {
    case "expenditure":
      return (
        book.find(`initialBudget.expenditure.byClass.${code}`) ??
        book.find(`budget.expenditure.byFunction.${code}.total`)
      );
    case "generalBudget":
      return book.find(`budget.generalBudget.byFunction.${code}.total`);
    default:
      return null;
  }
}

/** The items of one list of the accounts that hold, in the table's order, with the amount of the column. */
function classified(
  { from, column, details }: ListDefinition,
  accounts: FinalAccounts,
  holds: (item: ClassifiedItem) => boolean,
): ListItem[] {
  return listNamed(from, accounts).flatMap((item) => {
    const figure = item.amounts[column] ?? item.amounts["amount"];
    return figure && holds(item)
      ? [{ ...plain, name: itemName(item), figure, code: item.code, details: details ?? null }]
      : [];
  });
}

function listNamed(name: ListDefinition["from"], accounts: FinalAccounts): readonly ClassifiedItem[] {
  switch (name) {
    case "generalBudgetByFunction":
    case "basicByEconomic":
      return accounts[name];
    case "budget.expenditureByFunction":
      return accounts.budget?.expenditureByFunction ?? [];
    case "budget.generalBudgetByFunction":
      return accounts.budget?.generalBudgetByFunction ?? [];
    case "budget.basicByEconomic":
      return accounts.budget?.basicByEconomic ?? [];
    case undefined:
      return [];
  }
}

/** By code: a table in side-by-side blocks puts 303 before 302. */
function economic(items: readonly ClassifiedItem[], details: string | null): ListItem[] {
  const inOrder = [...items].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return inOrder.flatMap((item) => {
    const figure = item.amounts["amount"] ?? item.amounts["total"];
    return figure ? [{ ...plain, name: itemName(item), figure, code: item.code, details: details ?? null }] : [];
  });
}

/** The item's share of the list's whole, in percent. */
export function itemShare(item: ListItem, whole: Figure | null): Figure | null {
  return shareOf(item.figure, whole, `${item.figure.key}.share`);
}

/** How far the item's budget was carried out, in percent. */
export function itemCompletion({ figure, budget }: ListItem): Figure | null {
  return shareOf(figure, budget, `${figure.key}.completion`);
}
