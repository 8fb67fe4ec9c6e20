import { openFindings } from "../../core/validation/explanations";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { attempt } from "./attempt";

/** Colour the cells of all findings in the sheets that nobody has explained. */
export function markCells(pane: Pane): Promise<void> {
  return attempt(pane, async () => {
    const { validation, workbook } = pane.store.getState();
    const findings = openFindings(validation?.findings ?? [], workbook?.settings ?? {});
    const marks = await openDoor(pane).markFindings(findings);
    pane.store.dispatch({ type: "marked", marks });
  });
}

/** Take our colours away again, and nothing else. */
export function clearMarks(pane: Pane): Promise<void> {
  return attempt(pane, async () => {
    await openDoor(pane).clearMarks();
    pane.store.dispatch({ type: "marked", marks: null });
  });
}
