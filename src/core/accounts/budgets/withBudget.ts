import type { Figure } from "../figure";
import type { BudgetLists, FinalAccounts } from "../finalAccounts";
import { isSameUnit } from "../lastYear/fitLastYear";
import { BudgetReportError } from "../../errors";

/** Another workbook of the same unit, with every cell naming its file. */
export interface OpenedAccounts {
  readonly file: string;
  readonly accounts: FinalAccounts;
}

const BUDGET = "budget.";

/** The accounts with those of budgets beside them. @throws what budgetOf() throws where one is another year's or unit's */
export function besideBudgets(
  own: OpenedAccounts,
  {
    budget,
    lastBudget,
  }: { readonly budget?: OpenedAccounts | undefined; readonly lastBudget?: OpenedAccounts | undefined },
): FinalAccounts {
  const accounts = budget ? withBudget(own, budget) : own.accounts;
  return lastBudget ? withLastBudget({ ...own, accounts }, lastBudget) : accounts;
}

/**
 * The accounts with the figures of the year's budget beside them; what the workbook itself states of it stays.
 * @throws what budgetOf() throws where the budget is another year's or unit's
 */
function withBudget(own: OpenedAccounts, budget: OpenedAccounts): FinalAccounts {
  const { accounts } = own;
  const figures = budgetOf(own, budget, 0);
  const lists: readonly (readonly unknown[])[] = Object.values(accounts.budget ?? {});
  const hasOwn = lists.some((list) => list.length > 0);
  return {
    ...withFigures(accounts, figures),
    ...(budget.accounts.budget && !hasOwn ? { budget: budget.accounts.budget satisfies BudgetLists } : {}),
  };
}

/**
 * The accounts of a budget with the figures of the budget before: `lastBudget.<key>`, those of “三公”经费 where this year's table prints
 * its own column for them.
 * @throws what budgetOf() throws where it is another year's or unit's
 */
function withLastBudget(own: OpenedAccounts, last: OpenedAccounts): FinalAccounts {
  const figures = budgetOf(own, last, 1).flatMap(([key, figure]): [string, Figure][] => {
    if (key.startsWith("budget.threePublic.previous.") || key.startsWith("budget.threePublic.counts.")) return [];
    const there = key.startsWith("budget.threePublic.")
      ? key.replace("budget.threePublic.", "budget.threePublic.previous.")
      : key.replace(BUDGET, "lastBudget.");
    return [[there, figure]];
  });
  return withFigures(own.accounts, figures);
}

/**
 * The figures of a budget for the year of these accounts, or for `before` years earlier.
 * @throws ownYearUnknown, budgetOtherYear, budgetOtherUnit, budgetNoFigures
 */
function budgetOf(own: OpenedAccounts, { file, accounts }: OpenedAccounts, before: number): [string, Figure][] {
  const year = own.accounts.year?.value;
  if (year === undefined) throw new BudgetReportError("ownYearUnknown", { file: own.file });
  const expected = year - before;
  const stated = accounts.year?.value;
  if (stated !== expected) throw new BudgetReportError("budgetOtherYear", { file, year: stated ?? "", expected });
  const [unit, other] = [own.accounts.department?.value ?? "", accounts.department?.value ?? ""];
  if (!isSameUnit(unit, other)) throw new BudgetReportError("budgetOtherUnit", { file, unit: other, expected: unit });
  const figures = [...accounts.figures].filter(([key]) => key.startsWith(BUDGET));
  if (figures.length === 0) throw new BudgetReportError("budgetNoFigures", { file });
  return figures;
}

function withFigures(accounts: FinalAccounts, more: readonly (readonly [string, Figure])[]): FinalAccounts {
  const figures = new Map(accounts.figures);
  const otherPlaces = new Map(accounts.otherPlaces);
  for (const [key, figure] of more) {
    const one = { ...figure, key };
    if (figures.has(key)) otherPlaces.set(key, [...(otherPlaces.get(key) ?? []), one]);
    else figures.set(key, one);
  }
  return { ...accounts, figures, otherPlaces };
}
