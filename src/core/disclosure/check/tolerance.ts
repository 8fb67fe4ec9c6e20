import { FEN_PER_UNIT } from "../../amount/amount";
import type { AmountFact } from "../../reading/facts";

/** One unit of the last printed place, in 分. */
export function lastPlace({ quantity: { unit, places } }: AmountFact): number {
  return FEN_PER_UNIT[unit] / 10 ** places;
}
