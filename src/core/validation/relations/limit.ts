import { subtract } from "../../amount/amount";
import { roundingTolerance } from "../../amount/tolerance";
import type { ValidationContext } from "../context";
import { amountText, termAmount } from "../equation";
import { judgeEach, type Verdict } from "../judgeEach";
import type { RuleOutcome } from "../rule";
import type { LimitRelation, Limited } from "./relation";
import { selectTerms } from "./selectTerms";

/** Each amount against its limit, `budget` and `final` in the sentence. */
export function evaluateLimit({ items, where }: LimitRelation, context: ValidationContext): RuleOutcome {
  return judgeEach(items, (limited) => judge(limited, where, context));
}

function judge({ item, amount, limit }: Limited, where: LimitRelation["where"], context: ValidationContext): Verdict {
  const [final] = selectTerms(amount, context)?.get("") ?? [];
  const [budget] = selectTerms(limit, context)?.get("") ?? [];
  const [spent, planned] = [final, budget].map((term) => (term ? termAmount(term) : null));
  if (!final || !budget || typeof spent !== "number" || typeof planned !== "number") return null;
  if ((planned === 0) !== (where === "limitIsNothing")) return [];
  const over = subtract(spent, planned);
  const { unit } = final;
  if (over <= roundingTolerance(1, unit)) return [];
  return {
    cells: [final.cell.ref, budget.cell.ref],
    params: {
      column: item,
      budget: amountText(planned, unit),
      final: amountText(spent, unit),
      over: amountText(over, unit),
      unit,
    },
    unit,
  };
}
