import type { Topic } from "./topics";

/**
 * Names under which the user's words are kept: a topic of the narrative, or one of these. `statement:…` what no table
 * tells, `wanted:…` what a sentence leaves open, `reason:…` why an indicator lost points, `measure:…` what is done about it, `section:…` a section that the user has added.
 */
export const DATE_SLOT = "date";
export const DEPARTMENT_SLOT = "department";
/** The notice that asks for the report: name and document number in one line. */
export const NOTICE_SLOT = "notice";

/** What the cover and the lines to be signed tell beside the unit's name and the date. */
export const FRONT_SLOTS = [
  "budgetCode",
  "evaluationMethod",
  "evaluator",
  "signer.reporter",
  "signer.reviewer",
  "signer.head",
  "signer.phone",
] as const;

export type FrontSlot = (typeof FRONT_SLOTS)[number];

export type TextSlot =
  | Topic
  | typeof DATE_SLOT
  | typeof DEPARTMENT_SLOT
  | typeof NOTICE_SLOT
  | FrontSlot
  | `statement:${string}`
  | `wanted:${string}`
  | `reason:${string}`
  | `measure:${string}`
  | `section:${string}`;

/** The user's own words for one slot, entered in the pane or taken over: they win over 报告文字材料. */
export interface EnteredText {
  /** Paragraphs stand on lines of their own. */
  readonly text: string;
  /** The heading under which they were entered, to name them where an outline has no place for them. */
  readonly title: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** They are last year's, of this document, and nobody has confirmed them yet. */
  readonly previous?: string;
}

export type EnteredTexts = Readonly<Record<string, EnteredText>>;
