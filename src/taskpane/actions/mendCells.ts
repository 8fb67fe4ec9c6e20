import type { CellEdit, Finding } from "../../core/validation/finding";
import { formatRef } from "../../core/workbook/cellRef";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { UndoEntry } from "../settings/undoEntry";
import { UNDO_SETTING, isUndoEntry } from "../settings/undoEntry";
import { attempt } from "./attempt";
import { runTo } from "./runSteps";

/** Write the finding's mend into its cells, remember how to take it back, and validate again. */
export function applyFix(pane: Pane, finding: Finding): Promise<void> {
  return attempt(pane, async () => {
    const door = openDoor(pane);
    if (!finding.fix) return;
    expectWrites(pane, finding.fix.edits);
    const edits = await door.applyEdits(finding.fix.edits);
    const entry: UndoEntry = { id: crypto.randomUUID(), rule: finding.rule, at: new Date().toISOString(), edits };
    await keepUndo(pane, [...pane.store.getState().undo, entry]);
    await validateAgain(pane, finding.fix.edits);
  });
}

/** Take one mend back. Later mends of the same cells make the host refuse: the cell has changed since. */
export function undoFix(pane: Pane, entry: UndoEntry): Promise<void> {
  return attempt(pane, async () => {
    const edits = entry.edits.map(({ edit }) => edit);
    expectWrites(pane, edits);
    await openDoor(pane).undoEdits(entry.edits);
    await keepUndo(pane, without(pane, entry));
    await validateAgain(pane, edits);
  });
}

/** Strike a mend off the list; the cells stay as they are. */
export function forgetFix(pane: Pane, entry: UndoEntry): Promise<void> {
  return attempt(pane, () => keepUndo(pane, without(pane, entry)));
}

function without(pane: Pane, entry: UndoEntry): readonly UndoEntry[] {
  return pane.store.getState().undo.filter(({ id }) => id !== entry.id);
}

/** The undo list that an earlier opening of the pane has left in the workbook. */
export function keptUndo(settings: Readonly<Record<string, unknown>>): readonly UndoEntry[] {
  const kept = settings[UNDO_SETTING];
  return Array.isArray(kept) ? kept.filter(isUndoEntry) : [];
}

function expectWrites(pane: Pane, edits: readonly CellEdit[]): void {
  pane.ownWrites.clear();
  for (const { ref } of edits) pane.ownWrites.add(formatRef(ref));
}

async function keepUndo(pane: Pane, undo: readonly UndoEntry[]): Promise<void> {
  pane.store.dispatch({ type: "undoChanged", undo });
  await openDoor(pane).saveSetting(UNDO_SETTING, undo.length > 0 ? undo : undefined);
}

async function validateAgain(pane: Pane, edits: readonly CellEdit[]): Promise<void> {
  pane.store.dispatch({ type: "workbookChanged", cells: edits.map(({ ref }) => ref) });
  await runTo(pane, "validate");
}
