import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { attempt } from "./attempt";
import { runTo } from "./runSteps";

/** Lets the program compute all formulas, and validates what they come to now. */
export function recalculate(pane: Pane): Promise<void> {
  return attempt(pane, async () => {
    await openDoor(pane).recalculate();
    pane.changedAt = Date.now();
    pane.store.dispatch({ type: "workbookChanged", cells: [], unplaced: 1 });
    await runTo(pane, "validate");
  });
}
