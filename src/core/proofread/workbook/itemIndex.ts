import { pattern } from "../../lexicon/words";
import type { AmountFigure, Figure } from "../../accounts/figure";
import { cellsOf } from "../../accounts/figure";
import type { ClassifiedItem, FinalAccounts, ProjectItem } from "../../accounts/finalAccounts";
import { projectName } from "../../accounts/lastYear/withLastYear";
import { figuresByCell } from "../../accounts/figuresByCell";
import { allFigures, isAmountFigure } from "../../accounts/lookUp";
import { sumOfFigures } from "../../accounts/figureBook";
import { plainLabel, stripItemNumber } from "../../workbook/label";
import { items as lexiconItems } from "../../lexicon/items";

/** The year's amount, the year's budget, the amount of the year before. */
export type AmountColumn = "final" | "budget" | "previous";

/** One item of the accounts under a name, with all that the workbook says of it. */
export interface TracedItem {
  readonly key: string;
  readonly kind:
    "total" | "threePublic" | "functional" | "functionalIncome" | "economic" | "project" | "form" | "loose";
  readonly sides: Readonly<Record<AmountColumn, readonly AmountFigure[]>>;
  /** Parts of the item (基本支出 of a 类): they match, but are not what the bare name means. */
  readonly parts: readonly AmountFigure[];
  /** Of classification items. */
  readonly code?: string;
}

export interface ItemIndex {
  /** Every amount of the workbook. */
  readonly all: readonly AmountFigure[];
  /** What the parts of an item, and the classes (类) of a table, add up to. */
  readonly sums: readonly AmountFigure[];
  /** By plain name: every item that bears it, in whatever table. */
  named(name: string): readonly TracedItem[];
  figuresAt(key: string): readonly Figure[];
}

/** Everything in the accounts that a text may speak of, by name. */
export function indexItems(accounts: FinalAccounts): ItemIndex {
  const byName = new Map<string, TracedItem[]>();
  const put = (name: string, item: TracedItem) => {
    const plain = plainItemName(name);
    if (plain.length < 2 || (isEmpty(item) && item.parts.length === 0)) return;
    const items = byName.get(plain);
    if (items) items.push(item);
    else byName.set(plain, [item]);
  };
  const figuresAt = (key: string): Figure[] => {
    const first = accounts.figures.get(key);
    return first ? [first, ...(accounts.otherPlaces.get(key) ?? [])] : [];
  };
  const amountsAt = (...keys: string[]) => keys.flatMap(figuresAt).filter(isAmountFigure);
  const keyed = (key: string, kind: TracedItem["kind"]): TracedItem => ({
    key,
    kind,
    sides: {
      final: amountsAt(key),
      budget: amountsAt(`budget.${key}`, `initialBudget.${key}`, `fullYearBudget.${key}`),
      previous: amountsAt(`previousFinal.${key}`),
    },
    parts: [],
  });
  const putAll = (figures: Readonly<Record<string, readonly string[]>> = {}, kind: "total" | "loose") => {
    for (const [key, names] of Object.entries(figures)) for (const name of names) put(name, keyed(key, kind));
  };
  for (const { figures } of lexiconItems()) putAll(figures, "total");
  for (const { loose } of lexiconItems()) putAll(loose, "loose");
  for (const { threePublic } of lexiconItems()) {
    if (!threePublic) continue;
    const { part, names, economicCode: code } = threePublic;
    const item: TracedItem = {
      key: `threePublic.${part}`,
      kind: "threePublic",
      sides: {
        final: amountsAt(`threePublic.final.${part}`),
        budget: amountsAt(`threePublic.budget.${part}`, `budget.threePublic.${part}`),
        previous: amountsAt(`threePublic.previousFinal.${part}`),
      },
      parts: code === undefined ? [] : amountsAt(`basic.byEconomic.${code}`),
    };
    for (const name of names) put(name, item);
  }
  for (const item of classifiedItems(accounts, amountsAt)) put(item.name, item.item);
  for (const { name, amounts } of accounts.projects) put(name, projectItem(name, amounts));
  for (const project of endedProjects(accounts)) put(project.name, endedItem(project));
  for (const { name, item } of formItems(accounts)) put(name, item);
  for (const { name, formKeys: keys } of lexiconItems())
    if (keys)
      byName.set(name, [
        {
          key: name,
          kind: "form",
          sides: { final: amountsAt(...keys), budget: amountsAt(...keys), previous: [] },
          parts: [],
        },
      ]);
  return {
    all: allAmounts(accounts, byName),
    sums: partSums(accounts),
    named: (name) => firstFound(byName, name),
    figuresAt,
  };
}

function firstFound(byName: ReadonlyMap<string, readonly TracedItem[]>, name: string): readonly TracedItem[] {
  for (const spelling of spellings(name)) {
    const items = byName.get(spelling);
    if (items) return items;
  }
  return [];
}

function isEmpty({ sides }: TracedItem): boolean {
  return sides.final.length + sides.budget.length + sides.previous.length === 0;
}

/** The form that names are compared in: `“一般公共服务支出（类）` → 一般公共服务支出. */
export function plainItemName(name: string): string {
  return stripItemNumber(plainLabel(name).replace(/[::]+$/, ""))
    .replace(pattern("path.level", "gu"), "")
    .replace(/^.*\d{4}年度?(?=[^\d年])/u, "")
    .replace(pattern("owner.before"), "")
    .replace(/(?:年初)?(?:决算|预算)(?:支出)?(?:数|总额|金额)?$/, "");
}

/** The name as it may stand in a table: 公务接待费支出 is 公务接待费, 教育 is 教育支出. */
function spellings(name: string): string[] {
  if (name.length < 2) return [];
  return [name, name.replace(/支出$/, ""), `${name}支出`].filter((one) => one.length >= 2);
}

function classifiedItems(
  accounts: FinalAccounts,
  amountsAt: (key: string) => AmountFigure[],
): { name: string; item: TracedItem }[] {
  const { budget, lastYear } = accounts;
  const before = lastYear?.accounts;
  const lists = [
    ["functional", "expenditureByFunction"],
    ["functional", "generalBudgetByFunction"],
    ["economic", "basicByEconomic"],
    ["functionalIncome", "incomeByFunction"],
    ["functional", "governmentFundByFunction"],
    ["functional", "stateCapitalByFunction"],
  ] as const;
  return lists.flatMap(([kind, list]) => {
    const [finals, budgets, earlier] = [accounts[list] ?? [], budget?.[list] ?? [], before?.[list] ?? []];
    const [finalOf, budgetOf, earlierOf] = [finals, budgets, earlier].map(
      (items) => new Map(items.map((one) => [one.code, one])),
    );
    const names = new Map([...earlier, ...budgets, ...finals].map((one) => [one.code, one.name]));
    return [...names].map(([code, name]) => {
      const [final, planned, then] = [finalOf?.get(code), budgetOf?.get(code), earlierOf?.get(code)];
      const summaryKeys = kind === "functional" ? SUMMARY_KEYS.map((key) => key.replace("#", code)) : [];
      const summaries = summaryKeys.flatMap((key) => amountsAt(key));
      const sides = {
        final: [...wholeOf(final), ...summaries],
        budget: wholeOf(planned),
        previous: [...wholeOf(then), ...summaryKeys.flatMap((key) => amountsAt(`previousFinal.${key}`))],
      };
      return { name, item: { key: `${kind}.${code}`, kind, sides, parts: partsOf(final), code } };
    });
  });
}

/** A class in the two summaries. */
const SUMMARY_KEYS = ["expenditure.byClass.#", "appropriation.expenditure.byClass.#.total"];

const WHOLE_ROLES = ["total", "amount"];

function wholeOf(item: ClassifiedItem | undefined): AmountFigure[] {
  return WHOLE_ROLES.flatMap((role) => item?.amounts[role] ?? []);
}

function partsOf(item: ClassifiedItem | undefined): AmountFigure[] {
  return Object.entries(item?.amounts ?? {}).flatMap(([role, figure]) => (WHOLE_ROLES.includes(role) ? [] : [figure]));
}

function projectItem(name: string, amounts: Readonly<Record<string, AmountFigure>>): TracedItem {
  const at = (role: string) => (amounts[role] ? [amounts[role]] : []);
  const sides = { final: at("final"), budget: at("budget"), previous: at("previousFinal") };
  return { key: `project.${name}`, kind: "project", sides, parts: [] };
}

function endedProjects({ projects, lastYear }: FinalAccounts): readonly ProjectItem[] {
  const names = new Set(projects.map(projectName));
  return (lastYear?.accounts.projects ?? []).filter((project) => !names.has(projectName(project)));
}

function endedItem({ name, amounts: { final } }: ProjectItem): TracedItem {
  const previous = final ? [final] : [];
  return { key: `project.${name}`, kind: "project", sides: { final: [], budget: [], previous }, parts: [] };
}

/** Rows of 基础数据表: previousFinal, budget, final beside each name. */
function formItems(accounts: FinalAccounts): { name: string; item: TracedItem }[] {
  const byCell = figuresByCell(accounts);
  const rows = accounts.tables.filter(({ kind }) => kind === "evaluationBaseData").flatMap((table) => table.rows);
  return rows.flatMap(({ name, key, values }) => {
    if (name === undefined) return [];
    const at = (role: "final" | "budget" | "previousFinal") => {
      const ref = values[role]?.ref;
      const figure = ref && byCell.get(`${ref.sheet}!${ref.address}`);
      return isAmountFigure(figure) ? [figure] : [];
    };
    const sides = { final: at("final"), budget: at("budget"), previous: at("previousFinal") };
    return [{ name, item: { key: `form.${key ?? name}`, kind: "form" as const, sides, parts: [] } }];
  });
}

/** For every item that is told apart: the sum of the items one level below; for every table: of its classes. */
function partSums(accounts: FinalAccounts): AmountFigure[] {
  const lists = [
    accounts.expenditureByFunction,
    accounts.generalBudgetByFunction,
    accounts.incomeByFunction ?? [],
    accounts.basicByEconomic,
  ];
  const groups = lists.flatMap((list) => {
    const parents = new Set(["", ...list.map(({ code }) => code)]);
    return [...parents].map((parent) =>
      list
        .filter(({ code }) => code.startsWith(parent) && code.length === (parent === "" ? 3 : parent.length + 2))
        .flatMap(wholeOf),
    );
  });
  const classes = [...accounts.figures].flatMap(([key, figure]) =>
    /^expenditure\.byClass\.\d{3}$/.test(key) && isAmountFigure(figure) ? [figure] : [],
  );
  return [...groups, classes].flatMap((parts) => sumOfFigures("sum", parts) ?? []).filter(isAmountFigure);
}

function allAmounts(accounts: FinalAccounts, byName: ReadonlyMap<string, readonly TracedItem[]>): AmountFigure[] {
  const stated = allFigures(accounts).filter(isAmountFigure);
  const items = [...byName.values()].flat();
  const named = items.flatMap(({ sides, parts }) => [...sides.final, ...sides.budget, ...sides.previous, ...parts]);
  // A number that only last year's workbook has must be named as that year's.
  const isOwn = (figure: AmountFigure) => !cellsOf(figure).some(({ workbook }) => workbook !== undefined);
  return [...new Set([...stated, ...named])].filter(isOwn);
}
