/**
 * Where each input of a system is found among the accounts' figures (keys of accounts/finalAccounts.ts). The first
 * source whose figures are all there wins; a figure that only comes from the user (satisfaction, assessment) has none.
 *
 * - `figure`: one figure as it stands
 * - `sum` / `difference`: figures added, or the second taken from the first; all must be stated
 * - `sumOfStaff`: 编制/实有 added over the categories that state both (rows without 编制, such as 临聘, are not 在职在编)
 */
export type InputSource =
  | { readonly figure: string }
  | { readonly sum: readonly string[] }
  | { readonly difference: readonly [string, string]; readonly note?: string }
  | { readonly sumOfStaff: "quota" | "actual" };

export const INPUT_SOURCES: Readonly<Record<string, readonly InputSource[]>> = {
  staff_on_post: [{ figure: "staff.total.actual" }, { figure: "baseData.staff.actual" }, { sumOfStaff: "actual" }],
  staff_quota: [{ figure: "staff.total.quota" }, { figure: "baseData.staff.quota" }, { sumOfStaff: "quota" }],
  exec_amount: [{ figure: "selfEvaluation.funds.total.executed" }],
  budget_full_year: [{ figure: "selfEvaluation.funds.total.fullYearBudget" }],
  budget_opening: [
    { figure: "selfEvaluation.funds.total.initialBudget" },
    { figure: "budget.expenditure.total" },
    { figure: "budget.expenditure.yearTotal" },
  ],
  budget_initial: [
    { figure: "selfEvaluation.funds.total.initialBudget" },
    { figure: "budget.expenditure.yearTotal" },
    { figure: "budget.income.yearTotal" },
  ],
  budget_added: [
    {
      difference: ["selfEvaluation.funds.total.fullYearBudget", "selfEvaluation.funds.total.initialBudget"],
      note: "addedFromFullYear",
    },
  ],
  carry_in: [{ figure: "income.openingCarryOver" }],
  carry_out: [{ figure: "expenditure.closingCarryOver" }],
  carryover_total_cur: [{ figure: "expenditure.closingCarryOver" }],
  carryover_total_prev: [{ figure: "income.openingCarryOver" }],
  sg_budget_cur: [
    { figure: "threePublic.budget.total" },
    { figure: "baseData.threePublic.budget" },
    { figure: "budget.threePublic.total" },
  ],
  sg_budget_prev: [{ figure: "baseData.threePublic.previousBudget" }, { figure: "budget.threePublic.previous.total" }],
  sg_actual_cur: [{ figure: "threePublic.final.total" }, { figure: "baseData.threePublic.final" }],
  public_actual: [{ figure: "basic.public" }, { figure: "baseData.publicFunds.final" }],
  public_budget: [{ figure: "baseData.publicFunds.budget" }, { figure: "budget.basic.public" }],
  proc_actual: [{ figure: "baseData.procurement.final" }],
  proc_budget: [{ figure: "baseData.procurement.budget" }],
  project_budget: [{ figure: "baseData.project.budget" }, { figure: "budget.expenditure.project" }],
  area_approved: [{ figure: "baseData.buildings.approvedArea" }],
  area_actual: [{ figure: "baseData.buildings.actualArea" }],
  invest_approved: [{ figure: "baseData.buildings.budgetInvestment" }],
  invest_actual: [{ figure: "baseData.buildings.actualInvestment" }],
};
