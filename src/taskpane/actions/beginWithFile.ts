import type { Goal } from "../start/runRequest";
import type { Pane } from "../state/pane";
import { openFile } from "./openWorkbook";
import { runGoal } from "./runSteps";

/** A workbook has been picked or dropped: what its tables are is told at once, or what the ribbon asked for is done. */
export async function beginWithFile(pane: Pane, file: File, goal: Goal | null): Promise<void> {
  await openFile(pane, file);
  await runGoal(pane, goal ?? { step: "recognise", scope: "all" });
}
