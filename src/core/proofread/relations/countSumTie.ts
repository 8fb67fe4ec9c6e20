import type { CountFact, Fact } from "../../reading/facts";
import { foundAt } from "../check";
import type { Tie } from "./tie";

/**
 * Two counts against the count that they make up together; G21 where they do not.
 * @param told the count at whose sentence a contradiction is told
 * @param facts all that are bound by it
 */
export function countSumTie(
  relation: "countSum" | "difference",
  told: CountFact,
  [one, other]: readonly [Fact, Fact],
  whole: Fact,
  facts: readonly Fact[],
): Tie {
  const sum = one.quantity.value.plus(other.quantity.value);
  if (sum.eq(whole.quantity.value)) return { relation, facts, agreement: "equal", finding: null };
  const finding = foundAt(told.passage, told.sentence.quote, "G21", "warning", {
    variant: "sum",
    params: {
      parts: `${one.quantity.value.toString()} + ${other.quantity.value.toString()}`,
      sum: sum.toString(),
      total: whole.quantity.written,
    },
    expected: sum.toNumber(),
    actual: whole.quantity.value.toNumber(),
  });
  return { relation, facts, agreement: "contradiction", finding };
}
