import type { Severity } from "../findings/finding";
import type { Basis } from "./basis";

/** Words of a report, and what the rule says of them: a variant of its sentences, or nothing. */
export interface TextExample {
  readonly says: string | null;
  /** One paragraph a line; cells of a table stand between |. */
  readonly text: string;
  /** Held against the sound workbook of the examples: the final accounts. */
  readonly againstWorkbook?: true;
  /** Id of the outline that the report should follow. */
  readonly outline?: string;
}

/** What proofreading says under a rule's name. */
export interface InText {
  /** The gravest that a finding in prose may be. */
  readonly severity: Severity;
  /** Run by the tests, printed in docs/rules. */
  readonly examples: readonly TextExample[];
}

/**
 * A rule about the words of a report. It is judged where those are read (core/proofread); the catalogue says what it is.
 * Its sentences are in the locales: title and advice in namespace `findings`, what was found in `proofread`.
 */
export interface TextRule extends InText {
  readonly id: string;
  readonly basis: readonly Basis[];
}

/** A rule of the catalogue that is judged in documents only. Its file stands in `rules/<topic>/<id>.<name>.ts`. */
export function defineTextRule(rule: TextRule): TextRule {
  return rule;
}

type Given = Omit<TextExample, "says" | "text">;

/** The rule finds this, in the words of `variant`. */
export function saysOf(variant: string, text: string, given: Given = {}): TextExample {
  return { says: variant, text, ...given };
}

/** The rule is silent on this: near a fault, and none. */
export function silentOn(text: string, given: Given = {}): TextExample {
  return { says: null, text, ...given };
}
