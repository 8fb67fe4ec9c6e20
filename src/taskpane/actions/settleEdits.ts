import { perCell, settleHalfDone } from "../../hosts/halfDoneEdits";
import type { HalfDone } from "../state/paneState";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { SCORES } from "../settings/undoEntry";
import { keepUndo, readAgain, remember } from "./mendCells";
import { whileWriting } from "./whileWriting";

/**
 * Finishes what has stopped half-way (`made`), or puts back what was there before, and validates again. The undo list then
 * says what really stands.
 */
export function settleEdits(pane: Pane, half: HalfDone, goal: "made" | "before"): Promise<void> {
  return whileWriting(pane, async () => {
    const cells = half.edits.map(({ edit }) => edit.ref);
    pane.ownWrites.expect(cells);
    await settleHalfDone(openDoor(pane), half.edits, goal);
    pane.ownWrites.written();
    pane.store.dispatch({ type: "halfDone", half: null });
    const isListed = half.undoing !== null;
    if (goal === "made" && !isListed) await remember(pane, { rule: half.rule, edits: perCell(half.edits) });
    if (goal === "before" && isListed) {
      await keepUndo(
        pane,
        pane.store.getState().undo.filter(({ id }) => id !== half.undoing),
      );
    }
    await readAgain(
      pane,
      half.edits.map(({ edit }) => edit),
      half.rule === SCORES ? "score" : "validate",
    );
  });
}
