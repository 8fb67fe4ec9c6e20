import type { Verdict } from "../../judgeEach";
import { subtract } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import { amountText, termAmount, type Term } from "../../equation";
import type { ValidationContext } from "../../context";
import { selectTerms } from "../../relations/selectTerms";
import { THREE_PUBLIC_ITEMS } from "./items";

/** A three-public item with its budget and what was spent. */
export interface BudgetAndFinal {
  readonly item: string;
  readonly budget: Term;
  readonly final: Term;
}

/** Every item of which both are printed. */
export function budgetsAndFinals(context: ValidationContext): BudgetAndFinal[] {
  return THREE_PUBLIC_ITEMS.flatMap((item) => {
    const [budget] = selectTerms(`threePublicExpenses:row.budget.${item}`, context)?.get("") ?? [];
    const [final] = selectTerms(`threePublicExpenses:row.final.${item}`, context)?.get("") ?? [];
    if (!budget || !final || termAmount(budget) === null || termAmount(final) === null) return [];
    return [{ item, budget, final }];
  });
}

/** More was spent than budgeted, rounding aside. */
export function beyondBudget({ item, budget, final }: BudgetAndFinal): Verdict {
  const [planned, spent] = [termAmount(budget), termAmount(final)];
  if (planned === null || spent === null) return [];
  const over = subtract(spent, planned);
  if (over <= roundingTolerance(1, final.unit)) return [];
  return {
    cells: [final.cell.ref, budget.cell.ref],
    params: {
      column: item === "total" ? "threePublic" : item,
      budget: amountText(planned, final.unit),
      final: amountText(spent, final.unit),
      over: amountText(over, final.unit),
      unit: final.unit,
    },
    unit: final.unit,
  };
}
