import type { Severity } from "../../findings/finding";

/** A finding in words, with what the unit has said about it. */
export interface AppendixFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Its first cell as Excel writes it; empty where it is about the whole workbook. */
  readonly place: string;
  readonly text: string;
  readonly explanation: { readonly text: string; readonly by: string; readonly at: string } | null;
}

/** What the appendix tells beside what the report knows itself; the sentences come from the locales. */
export interface AppendixInput {
  readonly ruleSetVersion: string;
  readonly checkedRules: number;
  readonly checkedTables: number;
  readonly checkedCells: number;
  /** Rules that could not be judged: their tables are missing. */
  readonly notChecked: number;
  readonly findings: readonly AppendixFinding[];
}
