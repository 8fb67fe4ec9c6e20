import type { Finding, NotChecked } from "../findings/finding";
import type { Scope } from "../tableKinds/spec";
import type { BookCoverage } from "./rules/books/bookCoverage";
import type { Cause } from "./causes/cause";
import type { Comparison } from "./equation";
import type { BookRelation } from "./rule";

/** What a rule said, before the findings of all rules are put together: kept for a later run that need not ask it again. */
export interface RuleResult {
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly notChecked: NotChecked | null;
  /** What the rule gave up because too much breaks. */
  readonly unclear: readonly NotChecked[];
  /** What it judged of the books. */
  readonly relations: readonly BookRelation[];
  /** The equations it judged. */
  readonly equations: readonly Comparison[];
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
  /** The same findings by the cell that most probably is wrong, the worst first; each finding belongs to one cause. */
  readonly causes: readonly Cause[];
  readonly notChecked: readonly NotChecked[];
  /** What was given up because too much breaks, with what to do: it is said before anything else. */
  readonly unclear: readonly NotChecked[];
  /** What was checked of the books, in numbers; `null` where there are none. */
  readonly books: BookCoverage | null;
  /** Ids of the rules that were judged. */
  readonly checkedRules: readonly string[];
  readonly checkedTables: number;
  readonly checkedCells: number;
  /** What every rule said by itself, and what the run was based on: `validate` with `recheck` goes on from here. */
  readonly byRule: readonly RuleResult[];
  readonly basis: ValidationBasis;
}
