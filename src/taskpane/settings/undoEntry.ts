import type { AppliedEdit } from "../../hosts/port";

/** One mend that can be taken back. */
export interface UndoEntry {
  readonly id: string;
  /** Rule and cell of the finding that was mended, for the list. */
  readonly rule: string;
  readonly at: string;
  readonly edits: readonly AppliedEdit[];
}

/**
 * The list survives closing the pane: it is kept in the workbook under this key. Only Excel's workbook has one: from a
 * file mends leave as a copy beside the untouched original, which is itself the way back.
 */
export const UNDO_SETTING = "validation.edits";

/** Settings come from a file that anybody may have touched. */
export function isUndoEntry(value: unknown): value is UndoEntry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Partial<Record<keyof UndoEntry, unknown>>;
  return typeof entry.id === "string" && typeof entry.rule === "string" && Array.isArray(entry.edits);
}
