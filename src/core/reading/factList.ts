import type { AmountFact } from "./facts";

/** A whole and the parts that are listed with it. */
export interface FactList {
  /** The amounts that may be the whole: one, unless the list stands behind a sentence with several. */
  readonly wholes: readonly AmountFact[];
  /** The parts, in the ways that the words allow; the likeliest first. */
  readonly readings: readonly (readonly AmountFact[])[];
  /** The list says that it is not the whole list, or cannot be told from what follows it. */
  readonly isOpen: boolean;
  /**
   * How the list begins: with words (其中, 包括:), a bracket, a colon, in the paragraphs that follow, it ends
   * with its total, or the names alone say it.
   */
  readonly form: "words" | "bracket" | "colon" | "paragraphs" | "trailing" | "named";
  /** 用于以下方面, 合计: by the words themselves the parts are all of it. */
  readonly isWhole: boolean;
}
