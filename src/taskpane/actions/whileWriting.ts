import type { Pane } from "../state/pane";
import { attempt } from "./attempt";
import { isRunning } from "./runSteps";

/** Something is written into the workbook: from the click to the end the pane is busy, so that a second click changes nothing. */
export async function whileWriting(pane: Pane, work: () => Promise<void>): Promise<void> {
  if (isRunning(pane)) return;
  pane.store.dispatch({ type: "jobMoved", job: { phase: "writingWorkbook", done: 0, total: 0 } });
  await attempt(pane, work);
  endWriting(pane);
}

export function endWriting(pane: Pane): void {
  if (pane.store.getState().job?.phase === "writingWorkbook") pane.store.dispatch({ type: "jobMoved", job: null });
}

/** The same for a sheet that is added: what Excel reports of it is no news, but which sheet that is shows only at the end. */
export function addingSheet(pane: Pane, work: () => Promise<void>): Promise<void> {
  const adding = whileWriting(pane, work);
  waitFor(pane, adding);
  return adding;
}

/** What Excel tells of changes waits for this too, beside what it waits for already. */
export function waitFor(pane: Pane, work: Promise<unknown>): void {
  pane.ownWork = Promise.allSettled([pane.ownWork, work]).then(() => undefined);
}
