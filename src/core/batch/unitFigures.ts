import { cellsOf } from "../accounts/figure";
import type { FinalAccounts } from "../accounts/finalAccounts";
import { formatRef } from "../workbook/cellRef";
import type { UnitFigures } from "./unitResult";
import type { KeptAmount } from "./keptYear";

/** Figures by which units are compared: those of the accounts as published, not of forms, budgets and former years. */
const COMPARED =
  /^(?:income|expenditure|appropriation|generalBudget|basic|governmentFund|stateCapital)\.|^threePublic\.final\./u;
const COUNTED = /^(?:staff\..*\.actual|threePublic\.counts\..*)$/u;

/** What is kept of a workbook's accounts for the checks between units. */
export function unitFigures(accounts: FinalAccounts, file: number): UnitFigures {
  const amounts: Record<string, KeptAmount> = {};
  const counts: Record<string, number> = {};
  for (const [key, figure] of accounts.figures) {
    if (figure.kind === "count" && COUNTED.test(key)) counts[key] = figure.count;
    if (figure.kind !== "amount" || !COMPARED.test(key)) continue;
    const [cell] = cellsOf(figure);
    amounts[key] = [figure.amount, figure.unit, cell ? formatRef(cell) : ""];
  }
  return { file, year: accounts.year?.value ?? null, amounts, counts };
}
