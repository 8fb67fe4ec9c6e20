import type { Finding, NotChecked } from "../findings/finding";
import type { FindingDraft } from "../validation/rule";
import type { Basis } from "../validation/basis";
import { formatRef } from "../workbook/cellRef";
import { uniqueCells } from "../validation/finishFinding";
import type { Severity } from "../findings/finding";
import type { BatchContext } from "./batchContext";
import type { ExampleBatch } from "./crossExample";
import type { CrossPlace } from "./crossPlace";

/** What holding units against one another found: a Finding with its places; `cells` are those of the first unit. */
export interface CrossFinding extends Finding {
  /** The unit that is damaged or doubtful first, then those that it was held against. */
  readonly places: readonly CrossPlace[];
}

/** What a rule states; the rest follows from it. */
export type CrossDraft = Omit<FindingDraft, "cells" | "rule" | "fix"> & { readonly places: readonly CrossPlace[] };

/** A department, or a unit, of which a rule could not be judged. */
export interface CrossNotChecked extends NotChecked {
  readonly unit: string;
}

export interface CrossOutcome {
  readonly findings: readonly CrossDraft[];
  readonly notChecked?: readonly Omit<CrossNotChecked, "rule">[];
}

/** A rule that holds units against one another, as `<id>.<name>.ts` in crossRules exports it. */
export interface CrossRule {
  readonly id: string;
  /** Of its findings, where they do not say a lower one themselves. Error only where arithmetic proves it. */
  readonly severity: Severity;
  readonly basis: readonly Basis[];
  /** Run by the tests, printed in docs/rules. */
  readonly examples: readonly CrossExample[];
  readonly check: (context: BatchContext) => CrossOutcome;
}

export interface CrossExample {
  /** The variant of the sentence that is said; `null`: silence. */
  readonly says: string | null;
  /** What is special about it, for docs/rules. */
  readonly about: string;
  readonly batch: ExampleBatch;
}

export function finishCross({ id: rule, severity }: CrossRule, draft: CrossDraft): CrossFinding {
  const { places, variant = "default", params = {} } = draft;
  const [first] = places;
  const cells = uniqueCells(places.flatMap(({ unit, ref }) => (unit === first?.unit && ref ? [ref] : [])));
  const isProven = (draft.severity ?? severity) !== "info";
  return {
    rule,
    variant,
    severity: draft.severity ?? severity,
    cells,
    params,
    expected: isProven ? (draft.expected ?? null) : null,
    actual: isProven ? (draft.actual ?? null) : null,
    difference: draft.difference ?? null,
    unit: draft.unit ?? null,
    fix: null,
    places,
    id: [rule, variant, ...places.map(({ unit }) => unit), draft.about ?? cells.slice(0, 1).map(formatRef)]
      .flat()
      .join("/"),
  };
}
