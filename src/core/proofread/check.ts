import type { Classifications } from "../classification/classifications";
import type { Outline } from "../report/outline/outline";
import type { Severity } from "../findings/finding";
import type { Passage } from "../reading/passage";
import type { ProofFinding } from "./proofFinding";
import type { Statement } from "../reading/statements";

/** What every check gets. */
export interface CheckInput {
  readonly passages: readonly Passage[];
  /** The amounts of the prose with the item, the sense and the year of each. */
  readonly statements: readonly Statement[];
  /** The year that is reported on, `null` where the document does not tell. */
  readonly year: number | null;
  /** The outline that the report should follow, `null` where none was chosen. */
  readonly outline: Outline | null;
  /** The classification lists that hold for the unit. */
  readonly classifications: Classifications;
}

export type Check = (input: CheckInput) => ProofFinding[];

type Place = Pick<Passage, "section" | "paragraph">;

interface Details {
  readonly variant?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
}

/** Shortest way to a finding at a place of the document. */
export function foundAt(
  { section, paragraph }: Place,
  quote: string,
  rule: string,
  severity: Severity,
  { variant = "default", params = {}, expected = null, actual = null }: Details = {},
): ProofFinding {
  return { rule, variant, severity, params, quote, section, paragraph, expected, actual };
}
