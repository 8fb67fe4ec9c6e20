import type { Goal } from "../start/runRequest";
import type { Pane } from "../state/pane";
import { exportReport } from "./exportReport";
import { openExcel } from "./openWorkbook";
import { recogniseOnOpening, runGoal } from "./runSteps";

/** The pane has been opened in Excel: its workbook is taken, and what the ribbon asked for is done. */
export async function beginInExcel(pane: Pane, goal: Goal | null): Promise<void> {
  await openExcel(pane);
  await (goal ? runGoal(pane, goal) : recogniseOnOpening(pane));
  if (goal?.exports) await exportReport(pane);
}
