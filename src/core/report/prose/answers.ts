import type { Figure } from "../../accounts/figure";
import type { Prose } from "./fillPattern";

/** With what an amount is compared when its cause is asked for: `budget` the opening budget, `plan` the budget of “三公”经费. */
export type ReasonBase = "lastYear" | "budget" | "plan" | "lastBudget";

/** Two amounts of one item that differ. */
export interface Difference {
  readonly base: ReasonBase;
  readonly now: Figure;
  readonly before: Figure;
  /** The item, as a person would call it. */
  readonly name: string;
}

/** What a person has answered beside the tables; each answer is asked for where a sentence first needs it. */
export interface Answers {
  /** The figure, or the question in its place. @param known what a table or an answer states */
  figure(key: string, known: Figure | null): Prose | null;
  /** The cause in words, or the question for it. */
  reason(difference: Difference): Prose;
  /** A text, or the question for it; `optional` texts are left out where nobody has given them. */
  words(id: string, optional: boolean): Prose | null;
}
