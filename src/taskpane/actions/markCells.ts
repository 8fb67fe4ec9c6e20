import { shownFindings } from "../state/shownFindings";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { whileWriting } from "./whileWriting";

/** Colour the cells of the findings in view that nobody has explained. */
export function markCells(pane: Pane): Promise<void> {
  return whileWriting(pane, async () => {
    const marks = await openDoor(pane).markFindings(shownFindings(pane.store.getState()));
    pane.store.dispatch({ type: "marked", marks });
  });
}

/** Take our colours away again, and nothing else. */
export function clearMarks(pane: Pane): Promise<void> {
  return whileWriting(pane, async () => {
    await openDoor(pane).clearMarks();
    pane.store.dispatch({ type: "marked", marks: null });
  });
}
