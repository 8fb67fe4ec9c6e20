import type { AppliedEdit, NewSheet } from "../../hosts/port";

/** One mend that can be taken back. */
export interface UndoEntry {
  readonly id: string;
  /** The rule of the finding that was mended, or SCORES, for the list. */
  readonly rule: string;
  readonly at: string;
  readonly edits: readonly AppliedEdit[];
  /** The sheet that was added, as it was then: it goes again only while it is still the same. */
  readonly sheet?: KeptSheet;
}

/** No rule has this name: the scores were written into the workbook. */
export const SCORES = "scores";

/** The same of answers that were written into 公开情况填报表. */
export const ANSWERS = "answers";

export interface KeptSheet {
  readonly name: string;
  readonly rows: NewSheet["rows"];
  readonly formulas: Readonly<Record<string, string>>;
}

/**
 * The list survives closing the pane: it is kept in the workbook under this key. Only Excel's workbook has one: from a
 * file mends leave as a copy beside the untouched original, which is itself the way back.
 */
export const UNDO_SETTING = "validation.edits";

/** Settings come from a file that anybody may have touched. */
function isUndoEntry(value: unknown): value is UndoEntry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Partial<Record<keyof UndoEntry, unknown>>;
  return typeof entry.id === "string" && typeof entry.rule === "string" && Array.isArray(entry.edits);
}

/** The undo list that an earlier opening of the pane has left in the workbook. */
export function keptUndo(settings: Readonly<Record<string, unknown>>): readonly UndoEntry[] {
  const kept = settings[UNDO_SETTING];
  return Array.isArray(kept) ? kept.filter(isUndoEntry) : [];
}
