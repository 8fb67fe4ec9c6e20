import type { Base } from "./lead";
import type { Passage, Sentence } from "./passage";
import type { AmountQuantity, CountQuantity, PercentQuantity, Quantity } from "./quantity";

/** What a number is said to be. */
export type FactKind =
  | "amount"
  | "change"
  | "rate"
  | "share"
  | "completion"
  | "ratio"
  | "difference"
  | "perHead"
  | "count"
  | "score"
  | "weight"
  | "deduction"
  | "unknown";

/** In which sense an amount is meant; `plain` where the words do not say. */
export type Aspect = "plain" | "final" | "budget" | "openingBudget" | "fullBudget" | "adjustment" | "stock";

/** The words say it themselves; it is taken from words before; or nothing better was found. */
export type Certainty = "stated" | "carried" | "guessed";

/** One of what a number may be against. */
export interface BaseReading extends Base {
  readonly certainty: Certainty;
}

/** One number of the prose with what it is the number of. */
export interface Fact<Q extends Quantity = Quantity> {
  readonly kind: FactKind;
  readonly quantity: Q;
  /** The rule of reading that decided. */
  readonly rule: string;
  /** The item's name in the form that names are compared in, empty where none was found. */
  readonly item: string;
  /** The item is named by the words before the number itself, else taken from before. */
  readonly certainty: Certainty;
  /** The words of the number's own clause, without comparisons and verbs. */
  readonly label: string;
  readonly aspect: Aspect;
  readonly year: number | null;
  /** The year stands in words beside the number. */
  readonly isYearSaid: boolean;
  readonly fund: string;
  readonly owner: string;
  /** +1 or −1 for change and rate. */
  readonly direction: 1 | -1 | 0;
  /** Of change, rate and completion: what it is against. */
  readonly base: Base | null;
  /** The same with all that the words leave open, the likeliest first, and how each is known. */
  readonly bases: readonly BaseReading[];
  /** An amount that is named only as the base of what follows: 比上年8万元减少…, 占总支出500万元的…. */
  readonly isBase: boolean;
  /** Of a share: what it is said to be a share of, empty where that is not said. */
  readonly whole: string;
  readonly depth: number;
  /** Numbers that are said together (分别减少20万元和50万元): which of how many; alone it is the first of one. */
  readonly together: { readonly at: number; readonly of: number };
  readonly lead: string;
  /** The mark between the words before and the number's own clause. */
  readonly mark: string;
  /** A list opens in the words before. */
  readonly opener: "" | "其中" | "whole";
  readonly side: "" | "收入" | "支出";
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Place of the sentence in its paragraph, and of the number in the document's facts. */
  readonly sentenceAt: number;
  readonly at: number;
}

export type AmountFact = Fact<AmountQuantity>;
export type PercentFact = Fact<PercentQuantity>;
export type CountFact = Fact<CountQuantity>;

export function isAmountFact(fact: Fact | undefined): fact is AmountFact {
  return fact?.quantity.kind === "amount";
}

export function isPercentFact(fact: Fact | undefined): fact is PercentFact {
  return fact?.quantity.kind === "percent";
}

export function isCountFact(fact: Fact | undefined): fact is CountFact {
  return fact?.quantity.kind === "count";
}
