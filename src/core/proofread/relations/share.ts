import type { AmountFact, PercentFact } from "../../reading/facts";

/** An amount with the share that it is said to be. */
export interface Share {
  readonly part: AmountFact;
  readonly share: PercentFact;
  /** What it may be a share of, the likeliest first; empty where that cannot be told. */
  readonly wholes: readonly AmountFact[];
}
