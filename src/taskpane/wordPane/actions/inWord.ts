import { attempt } from "../../actions/attempt";
import { isRunning } from "../../actions/runSteps";
import type { WordPane } from "../state/wordPane";
import type { WordJob } from "../state/wordState";

/** Runs one action of the user on the document, one at a time; a failure becomes the pane's message. */
export async function inWord(word: WordPane, job: WordJob, action: () => Promise<void>): Promise<void> {
  if (word.store.getState().job !== null || isRunning(word.pane)) return;
  word.pane.store.dispatch({ type: "errorDismissed" });
  word.store.dispatch({ type: "jobMoved", job });
  await attempt(word.pane, action);
  word.store.dispatch({ type: "jobMoved", job: null });
}
