import type { Pane } from "../state/pane";
import { isCancelled } from "../state/pane";

/** Runs one action of the user; a failure becomes the pane's message. */
export async function attempt(pane: Pane, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (isCancelled(error)) pane.store.dispatch({ type: "jobMoved", job: null });
    else pane.store.dispatch({ type: "failed", error });
  }
}
