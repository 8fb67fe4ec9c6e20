import type { CurrencyUnit } from "../amount/amount";
import type { CellRef } from "../workbook/cellRef";
import type { CellValue } from "../workbook/snapshot";
import type { Scope } from "./scopes";

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

/** What a rule said, before the findings of all rules are put together: kept for a later run that need not ask it again. */
export interface RuleResult {
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly notChecked: NotChecked | null;
}

/** What a run was based on, as far as the next one must know it to tell what has changed. */
export interface ValidationBasis {
  /** What every rule may ask of the whole workbook: year, department, usual units, the add-in's own settings. */
  readonly workbook: string;
  readonly sheets: readonly SheetBasis[];
}

interface SheetBasis {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Which tables were read from it: a neighbour's change may make a sheet the continuation of another one. */
  readonly tables: string;
}

export interface ValidationResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Ids of the rules that were judged. */
  readonly checkedRules: readonly string[];
  readonly checkedTables: number;
  readonly checkedCells: number;
  /** What every rule said by itself, and what the run was based on: `validate` with `recheck` goes on from here. */
  readonly byRule: readonly RuleResult[];
  readonly basis: ValidationBasis;
}
