import type { CellEdit } from "../../core/findings/finding";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { HalfDoneEdits } from "../../hosts/halfDoneEdits";
import type { NewSheet } from "../../hosts/port";
import type { HalfDone } from "../state/paneState";
import type { KeptSheet, UndoEntry } from "../settings/undoEntry";
import { SCORES, UNDO_SETTING } from "../settings/undoEntry";
import { shownFindings } from "../state/shownFindings";
import type { StepId } from "../state/steps";
import { attempt } from "./attempt";
import { runTo } from "./runSteps";
import { addingSheet, endWriting, whileWriting } from "./whileWriting";

/**
 * Write mends into their cells, all or none, remember how to take them back, and validate again.
 * @param rule what the mends are of, for the list of what can be taken back
 * @param next the ids of the findings to go on with: the first that is still there is selected
 */
export function applyFix(
  pane: Pane,
  rule: string,
  mends: readonly CellEdit[],
  next: readonly string[] = [],
): Promise<void> {
  return whileWriting(pane, async () => {
    const entry = await writeEdits(pane, rule, mends);
    await readAgain(pane, mends, "validate");
    const left = new Set(shownFindings(pane.store.getState()).map(({ id }) => id));
    const at = next.find((id) => left.has(id)) ?? null;
    pane.store.dispatch({ type: "mended", mended: { entry, at } });
    pane.store.dispatch({ type: "findingSelected", id: at });
  });
}

/** Write the scores into the form's cells, remember how to take them back, and score again. */
export function writeScores(pane: Pane, edits: readonly CellEdit[]): Promise<void> {
  return whileWriting(pane, async () => {
    await writeEdits(pane, SCORES, edits);
    await readAgain(pane, edits, "score");
  });
}

/** Add the scores as a sheet of their own, which can be taken away again. `done` gets its name. */
export function addScoreSheet(pane: Pane, sheet: NewSheet, done: (name: string) => void): Promise<void> {
  return addingSheet(pane, async () => {
    const name = await openDoor(pane).addSheet(sheet);
    pane.ownSheets.add(name);
    const kept: KeptSheet = { name, rows: sheet.rows, formulas: Object.fromEntries(sheet.formulas ?? []) };
    await remember(pane, { rule: SCORES, edits: [], sheet: kept });
    done(name);
  });
}

async function writeEdits(pane: Pane, rule: string, edits: readonly CellEdit[]): Promise<UndoEntry> {
  const made = await writing(pane, edits, { rule, undoing: null }, () => openDoor(pane).applyEdits(edits));
  return remember(pane, { rule, edits: made });
}

/** Writes into these cells; what stops half-way stays in view until it is settled. */
export async function writing<T>(
  pane: Pane,
  edits: readonly CellEdit[],
  what: Pick<HalfDone, "rule" | "undoing">,
  write: () => Promise<T>,
): Promise<T> {
  pane.ownWrites.expect(edits.map(({ ref }) => ref));
  try {
    return await write();
  } catch (error) {
    if (error instanceof HalfDoneEdits) {
      pane.store.dispatch({ type: "halfDone", half: { edits: error.edits, ...what } });
    }
    throw error;
  } finally {
    pane.ownWrites.written();
    pane.changedAt = Date.now();
  }
}

export async function remember(pane: Pane, done: Omit<UndoEntry, "id" | "at">): Promise<UndoEntry> {
  const entry: UndoEntry = { id: crypto.randomUUID(), at: new Date().toISOString(), ...done };
  await keepUndo(pane, [...pane.store.getState().undo, entry]);
  return entry;
}

/** Take one mend back. Later mends of the same cells make the host refuse: the cell has changed since. */
export function undoFix(pane: Pane, entry: UndoEntry): Promise<void> {
  return whileWriting(pane, async () => {
    const edits = entry.edits.map(({ edit }) => edit);
    if (entry.sheet) await openDoor(pane).removeSheet(newSheetOf(entry.sheet));
    if (edits.length > 0) {
      const what = { rule: entry.rule, undoing: entry.id };
      await writing(pane, edits, what, () => openDoor(pane).undoEdits(entry.edits));
    }
    await keepUndo(pane, without(pane, entry));
    if (edits.length > 0) await readAgain(pane, edits, entry.rule === SCORES ? "score" : "validate");
  });
}

/** Strike a mend off the list; the cells stay as they are. */
export function forgetFix(pane: Pane, entry: UndoEntry): Promise<void> {
  return attempt(pane, () => keepUndo(pane, without(pane, entry)));
}

function without(pane: Pane, entry: UndoEntry): readonly UndoEntry[] {
  return pane.store.getState().undo.filter(({ id }) => id !== entry.id);
}

export async function keepUndo(pane: Pane, undo: readonly UndoEntry[]): Promise<void> {
  pane.store.dispatch({ type: "undoChanged", undo });
  await openDoor(pane).saveSetting(UNDO_SETTING, undo.length > 0 ? undo : undefined);
}

function newSheetOf({ name, rows, formulas }: KeptSheet): NewSheet {
  return { name, rows, formulas: new Map(Object.entries(formulas)) };
}

/** What has been written is read again, and the steps up to `goal` run anew. */
export async function readAgain(pane: Pane, edits: readonly CellEdit[], goal: StepId): Promise<void> {
  endWriting(pane);
  pane.store.dispatch({ type: "workbookChanged", cells: edits.map(({ ref }) => ref) });
  await runTo(pane, goal);
}
