import { ownValue } from "../../ownValue";
import type { TableKind } from "../../tableKinds/tableKinds";
import { kindsStatingFigure } from "../../tableKinds/tableKinds";

/**
 * Where each input of a system is found among the accounts' figures (keys: accounts/finalAccounts.ts). The first source
 * whose figures are all there wins. Inputs that no table states (满意度, 绩效办考核分, 重点项目 …) are not listed: only the user
 * can enter them. A difference names its formula's text (locales, namespace `accounts`, under `formula`) and a note.
 */
export type InputSource =
  | { readonly figure: string }
  | { readonly difference: readonly [string, string]; readonly formula: string; readonly note: string };

/** The tables in which an input could be stated, in the order in which they are asked; empty where only people know it. */
export function kindsStating(input: string): TableKind[] {
  const keys = (ownValue(INPUT_SOURCES, input) ?? []).flatMap((source) =>
    "figure" in source ? [source.figure] : source.difference,
  );
  const kinds = keys.flatMap(kindsStatingFigure);
  return [...new Set(kinds)];
}

const figures = (...keys: readonly string[]): InputSource[] => keys.map((figure) => ({ figure }));

export const INPUT_SOURCES: Readonly<Record<string, readonly InputSource[]>> = {
  staff_on_post: figures("staff.total.actual", "baseData.staff.actual"),
  staff_quota: figures("staff.total.quota", "baseData.staff.quota"),
  exec_amount: figures("selfEvaluation.funds.total.executed", "expenditure.yearTotal"),
  budget_full_year: figures("selfEvaluation.funds.total.fullYearBudget", "fullYearBudget.expenditure.yearTotal"),
  budget_opening: figures(
    "selfEvaluation.funds.total.initialBudget",
    "initialBudget.expenditure.yearTotal",
    "budget.expenditure.yearTotal",
  ),
  budget_initial: figures(
    "selfEvaluation.funds.total.initialBudget",
    "initialBudget.expenditure.yearTotal",
    "budget.expenditure.yearTotal",
  ),
  budget_added: [
    {
      difference: ["selfEvaluation.funds.total.fullYearBudget", "selfEvaluation.funds.total.initialBudget"],
      formula: "budgetAdded",
      note: "addedFromFullYear",
    },
    {
      difference: ["fullYearBudget.expenditure.yearTotal", "initialBudget.expenditure.yearTotal"],
      formula: "budgetAdded",
      note: "addedFromFullYear",
    },
  ],
  carry_in: figures("income.openingCarryOver"),
  carry_out: figures("expenditure.closingCarryOver"),
  carryover_total_cur: figures("expenditure.closingCarryOver"),
  carryover_total_prev: figures("income.openingCarryOver"),
  // 三公预算数 is the opening one (年初预算); the final-accounts table prints the full-year one since 2021.
  sg_budget_cur: figures("budget.threePublic.total", "baseData.threePublic.budget", "threePublic.budget.total"),
  sg_budget_prev: figures("budget.threePublic.previous.total", "baseData.threePublic.previousBudget"),
  sg_actual_cur: figures("threePublic.final.total", "baseData.threePublic.final"),
  public_actual: figures("basic.public", "baseData.publicFunds.final"),
  public_budget: figures("budget.basic.public", "baseData.publicFunds.budget"),
  proc_actual: figures("baseData.procurement.final"),
  proc_budget: figures("baseData.procurement.budget"),
  project_budget: figures("budget.expenditure.project", "baseData.project.budget"),
  area_approved: figures("baseData.buildings.approvedArea"),
  area_actual: figures("baseData.buildings.actualArea"),
  invest_approved: figures("baseData.buildings.budgetInvestment"),
  invest_actual: figures("baseData.buildings.actualInvestment"),
};
