import type { Severity } from "../../findings/finding";
import type { CellRef } from "../../workbook/cellRef";

/** A finding in words, with what the unit has said about it. */
export interface AppendixFinding {
  /** The rule's name. */
  readonly title: string;
  readonly severity: Severity;
  /** Its cells, the first one tells the place; none where it is about the whole workbook. */
  readonly cells: readonly CellRef[];
  readonly text: string;
  readonly explanation: { readonly text: string; readonly by: string; readonly at: string } | null;
}

/** What the appendix tells beside what the report knows itself; the sentences come from the locales. */
export interface AppendixInput {
  readonly checkedRules: number;
  readonly checkedTables: number;
  readonly checkedCells: number;
  /** Rules that could not be judged: their tables are missing. */
  readonly notChecked: number;
  readonly findings: readonly AppendixFinding[];
}
