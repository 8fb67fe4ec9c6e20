import type { Pane } from "../state/pane";

/** Back to choosing a file. */
export function closeFile(pane: Pane): void {
  pane.door = null;
  pane.store.dispatch({ type: "doorClosed" });
}
