import type { Finding } from "../findings/finding";
import type { TextPlace } from "../findings/textPlace";

/**
 * What proofreading found: a Finding with its place in the document instead of damaged cells; `cells` are those of the
 * workbook that it was held against. `expected` is what the document's other figures give, `actual` what is written; which
 * side is wrong cannot be told.
 */
export interface ProofFinding extends Finding, TextPlace {
  /** Every place of the same remark, this one first. */
  readonly places: readonly TextPlace[];
  /** Set where one of the workbook's rules judged a table that the document prints: its sentence is that rule's. */
  readonly isOfTable?: true;
}

/** How the variants begin of numbers that are merely not to be found in the workbook. */
export const NOT_FOUND_VARIANT = "notFound";

/** Is it merely not to be found in the workbook? Lists keep such numbers apart from what is wrong. */
export function isNotFound({ variant }: Pick<ProofFinding, "variant">): boolean {
  return variant.startsWith(NOT_FOUND_VARIANT);
}
