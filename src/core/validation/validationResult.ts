import type { Finding, NotChecked } from "../findings/finding";
import type { Scope } from "../tableKinds/spec";

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
