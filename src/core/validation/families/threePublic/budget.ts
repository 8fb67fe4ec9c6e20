import { subtract } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import { amountText, termAmount, type Term } from "../../equation";
import type { Finding } from "../../../findings/finding";
import type { ValidationContext } from "../../context";
import { makeFinding } from "../../makeFinding";
import { selectTerms } from "../../relations/selectTerms";
import { outcome, type Rule } from "../../rule";
import { THREE_PUBLIC_ITEMS } from "./items";

interface Pair {
  readonly item: string;
  readonly budget: Term;
  readonly final: Term;
}

/** C10: more spent than budgeted. The budget column may hold 年初预算数, so it asks for the reason, no more. */
export const overBudgetRule: Rule = {
  id: "C10",
  check(context) {
    const all = pairs(context);
    return outcome(
      all.filter(({ budget }) => termAmount(budget) !== 0).flatMap((pair) => finding("C10", pair)),
      all.length,
    );
  },
};

/** C11: spent though the budget says 0 (a blank budget says nothing). */
export const withoutBudgetRule: Rule = {
  id: "C11",
  check(context) {
    const all = pairs(context);
    return outcome(
      all.filter(({ budget }) => termAmount(budget) === 0).flatMap((pair) => finding("C11", pair)),
      all.length,
    );
  },
};

function pairs(context: ValidationContext): Pair[] {
  return THREE_PUBLIC_ITEMS.flatMap((item) => {
    const [budget] = selectTerms(`threePublicExpenses:row.budget.${item}`, context)?.get("") ?? [];
    const [final] = selectTerms(`threePublicExpenses:row.final.${item}`, context)?.get("") ?? [];
    if (!budget || !final || termAmount(budget) === null || termAmount(final) === null) return [];
    return [{ item, budget, final }];
  });
}

function finding(rule: string, { item, budget, final }: Pair): Finding[] {
  const [planned, spent] = [termAmount(budget), termAmount(final)];
  if (planned === null || spent === null) return [];
  const over = subtract(spent, planned);
  if (over <= roundingTolerance(1, final.unit)) return [];
  return [
    makeFinding({
      rule,
      cells: [final.cell.ref, budget.cell.ref],
      params: {
        column: `final.${item}`,
        budget: amountText(planned, final.unit),
        final: amountText(spent, final.unit),
        over: amountText(over, final.unit),
        unit: final.unit,
      },
      expected: budget.cell.number,
      actual: final.cell.number,
      unit: final.unit,
    }),
  ];
}
