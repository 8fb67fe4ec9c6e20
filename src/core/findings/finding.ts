import type { CurrencyUnit } from "../amount/amount";
import type { CellRef } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";

/** `error` must be corrected, `warning` must be looked at or explained, `info` is worth knowing. */
export type Severity = "error" | "warning" | "info";

export interface CellEdit {
  readonly ref: CellRef;
  /** What the cell held when the finding was made: an edit refuses if that has changed. */
  readonly from: CellValue;
  readonly to: CellValue;
  /** Set where the edit writes a formula instead of `to`. */
  readonly formula?: string;
}

/** A mend that is safe to offer. `code` selects its sentence in the locales (namespace `findings`, under `fix`). */
export interface Fix {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly edits: readonly CellEdit[];
}

/**
 * What a rule found. The text is rendered from `(rule, variant, params)` by the locale: `what`, `why`, `how`.
 * `expected`, `actual` and `difference` are in `unit` where they are amounts.
 */
export interface Finding {
  /** Rule id of the catalogue: `B05`. */
  readonly rule: string;
  /** Distinguishes the sentences of one rule: `yearTotal`, `classSum` …; `default` if there is only one. */
  readonly variant: string;
  readonly severity: Severity;
  /** The damaged or doubtful cell first, then those it was held against. */
  readonly cells: readonly CellRef[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly difference: number | null;
  readonly unit: CurrencyUnit | "%" | "人" | "分" | null;
  readonly fix: Fix | null;
  /** Identifies the finding between runs: rule, variant and first cell. */
  readonly id: string;
}

/** A rule that could not be judged, and why: `code` selects the sentence (namespace `findings`, under `notChecked`). */
export interface NotChecked {
  readonly rule: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
