import type { Severity } from "../findings/finding";

/**
 * What proofreading found. The text is rendered from `(rule, variant, params)` by the locale (namespace `proofread`).
 * `expected` is what the document's other figures give, `actual` what is written; which side is wrong cannot be told.
 */
export interface ProofFinding {
  readonly rule: string;
  readonly variant: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
  /** The sentence as written. */
  readonly quote: string;
  /** The heading above it, `null` before the first one. */
  readonly section: string | null;
  /** Number of the block in the document, from 1. A table is one block. */
  readonly paragraph: number;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** Set where the finding is one of the workbook's rules on a printed table: its sentence stands there. */
  readonly wording?: "findings";
}

/** How the variants begin of numbers that are merely not to be found in the workbook. */
export const NOT_FOUND_VARIANT = "notFound";

/** Is it merely not to be found in the workbook? Lists keep such numbers apart from what is wrong. */
export function isNotFound({ variant }: Pick<ProofFinding, "variant">): boolean {
  return variant.startsWith(NOT_FOUND_VARIANT);
}
