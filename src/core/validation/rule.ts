import type { ValidationContext } from "./context";
import type { Finding } from "../findings/finding";

/** Why a rule (or a part of it) could not be judged: `code` selects the sentence under `notChecked` in the locales. */
export interface NotJudged {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What holds in books, in the order in which it is told. */
export const BOOK_RELATIONS = [
  "debitsEqualCredits",
  "vouchers",
  "trialBalance",
  "accountTree",
  "balances",
  "totals",
  "yearEnd",
] as const;
export type BookRelation = (typeof BOOK_RELATIONS)[number];

export interface RuleOutcome {
  readonly findings: readonly Finding[];
  /** How many relations, rows or cells the rule really judged; 0 means that it was not checked. */
  readonly judged: number;
  /** Said when `judged` is 0; a rule that judged something has no need of it. */
  readonly notJudged?: NotJudged;
  /** Parts that were given up because too much breaks: the result says so before anything else. */
  readonly unclear?: readonly NotJudged[];
  /** What was judged of the books. */
  readonly relations?: readonly BookRelation[];
}

/** One rule of the catalogue: its facts are in catalogue.json under the same id, its sentences in the locales. */
export interface Rule {
  readonly id: string;
  check(context: ValidationContext): RuleOutcome;
}

/** The findings of a rule that was judged `judged` times; `notJudged` is what to say if that is 0. */
export function outcome(
  findings: readonly Finding[],
  judged: number,
  notJudged: NotJudged = { code: "blank", params: {} },
): RuleOutcome {
  return judged > 0 ? { findings, judged } : { findings, judged, notJudged };
}
