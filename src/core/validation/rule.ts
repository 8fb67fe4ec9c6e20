import type { Finding, Severity } from "../findings/finding";
import type { TableKind } from "../tableKinds/tableKinds";
import type { Basis } from "./basis";
import type { ValidationContext } from "./context";
import type { Comparison } from "./equation";
import type { Example } from "./example";
import type { Relation } from "./relations/relation";
import type { Scope } from "../tableKinds/spec";
import type { InText } from "./textRule";

/** What the catalogue says of a rule. Its sentences are in the locales (namespace `findings`). */
export interface RuleFacts {
  readonly id: string;
  /** Of its findings, where they do not say a lower one themselves. */
  readonly severity: Severity;
  /** A person must decide: the product only shows what it saw. */
  readonly manual?: true;
  /** Tells what could not be read: it is judged whatever part of the workbook is asked about. */
  readonly ofWhatIsUnread?: true;
  /** `memory`: practice of reviewers, no document was read. */
  readonly basis: readonly Basis[];
  /** Table kinds that the rule needs: one of the lists must be there completely. Empty: no table in particular. */
  readonly needs: readonly (readonly TableKind[])[];
  /** The parts of the workbook that the rule looks at: what changes elsewhere leaves its findings as they are. */
  readonly reads: readonly Scope[];
  /** What proofreading says under the same name of the words of a report; absent where it says nothing. */
  readonly inText?: InText;
  /** Set for a rule that needs the file: what a document prints of the table is not enough to judge it. */
  readonly isOfFile?: true;
}

/** One rule: what it is, how it judges, and examples of what it says and does not say. */
export interface RuleUnit extends RuleFacts {
  /** Why nothing was judged (namespace `findings`, under `notChecked`) where the outcome does not say so itself. */
  readonly notChecked: string;
  /** Sums, ties, containments and limits that are declared. */
  readonly relations: readonly Relation[];
  readonly examples: readonly Example[];
  /** Set for a rule that is how others judge: it counts as checked with any of those. */
  readonly partOf?: (rule: RuleUnit) => boolean;
  readonly check: (context: ValidationContext) => RuleOutcome;
}

/** What a rule states of a place; the rest of the Finding follows from the rule. */
export type FindingDraft = Pick<Finding, "cells"> & {
  readonly [part in Exclude<keyof Finding, "cells" | "id">]?: Finding[part] | undefined;
} & {
  /** Tells findings apart that have no cell. */
  readonly about?: string;
};

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
  readonly findings: readonly FindingDraft[];
  /** How many relations, rows or cells the rule really judged; 0 means that it was not checked. */
  readonly judged: number;
  /** Said when `judged` is 0; a rule that judged something has no need of it. */
  readonly notJudged?: NotJudged;
  /** Parts that were given up because too much breaks: the result says so before anything else. */
  readonly unclear?: readonly NotJudged[];
  /** What was judged of the books. */
  readonly relations?: readonly BookRelation[];
  /** Equations that were judged, those that hold among them: together they tell which cell breaks several. */
  readonly equations?: readonly Comparison[];
}

/** The findings of a rule that was judged `judged` times; `notJudged` is what to say if that is 0. */
export function outcome(findings: readonly FindingDraft[], judged: number, notJudged?: NotJudged): RuleOutcome {
  return judged > 0 || !notJudged ? { findings, judged } : { findings, judged, notJudged };
}

/** Several looks as one: the first reason given counts where none of them judged anything. */
export function together(outcomes: Iterable<RuleOutcome>): RuleOutcome {
  const findings: FindingDraft[] = [];
  let judged = 0;
  let notJudged: NotJudged | undefined;
  const unclear: NotJudged[] = [];
  const relations: BookRelation[] = [];
  const equations: Comparison[] = [];
  for (const one of outcomes) {
    findings.push(...one.findings);
    judged += one.judged;
    notJudged ??= one.notJudged;
    unclear.push(...(one.unclear ?? []));
    relations.push(...(one.relations ?? []));
    for (const equation of one.equations ?? []) equations.push(equation);
  }
  return {
    ...outcome(findings, judged, notJudged),
    ...(unclear.length > 0 ? { unclear } : {}),
    ...(relations.length > 0 ? { relations } : {}),
    ...(equations.length > 0 ? { equations } : {}),
  };
}
