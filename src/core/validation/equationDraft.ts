import { numberIn } from "../amount/amount";
import { formatRef } from "../workbook/cellRef";
import { amountText, computationText, type Comparison, type Term } from "./equation";
import type { FindingDraft } from "./rule";

/**
 * What to say of an equation that does not hold: I01 (info) within the rounding tolerance, the rule's own beyond it;
 * `null` where it holds. `variant` selects the sentence; the first term of the left side is the doubtful total.
 */
export function equationDraft(
  variant: string,
  comparison: Comparison,
  params: Readonly<Record<string, string | number>> = {},
): FindingDraft | null {
  if (comparison.agreement === "equal") return null;
  const isRounding = comparison.agreement === "roundingDifference";
  const { unit, left, right } = comparison;
  return {
    ...(isRounding ? { rule: "I01" } : {}),
    variant: isRounding ? (variant === "tie" ? "tie" : "default") : variant,
    cells: comparison.cells,
    params: {
      ...placesOf(left, "left"),
      ...placesOf(right, "right"),
      baseVariant: variant,
      computation: computationText(right, comparison.computed, unit),
      printed: amountText(comparison.printed, unit),
      printedComputation: computationText(left, comparison.printed, unit),
      computed: amountText(comparison.computed, unit),
      difference: amountText(comparison.difference, unit),
      allowed: amountText(comparison.allowed, unit),
      parts: right.length + left.length - 1,
      unit,
      ...params,
    },
    ...(provesTotal(comparison)
      ? { expected: numberIn(comparison.computed, unit), actual: numberIn(comparison.printed, unit) }
      : {}),
    difference: numberIn(comparison.difference, unit),
    unit,
  };
}

/**
 * A total against several parts beside it is wrong as printed, or the parts are; of two numbers, or of two tables, nobody
 * knows which. Then only the difference is told.
 */
function provesTotal({ left, right }: Comparison): boolean {
  const [total, second] = left;
  return (
    total !== undefined && second === undefined && right.length > 1 && right.every(({ table }) => table === total.table)
  );
}

/** Makes what to say of an equation that was evaluated; `null` for nothing to report. */
export type Report = typeof equationDraft;

/** `leftLabel`, `leftTable`, `leftCell` … of the first term: what the sentence speaks of. */
function placesOf(terms: readonly Term[], side: "left" | "right"): Record<string, string> {
  const [first] = terms;
  if (!first) return {};
  return {
    [`${side}Label`]: first.label,
    [`${side}Table`]: first.table.title,
    [`${side}Cell`]: formatRef(first.cell.ref),
  };
}
