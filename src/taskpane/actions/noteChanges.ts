import type { CellRef } from "../../core/workbook/cellRef";
import type { ChangeListener } from "../../hosts/port";
import type { Pane } from "../state/pane";

/** A macro may change thousands of cells one by one: they are told together. */
const PAUSE = 150;

/** What is computed so soon after a change is computed because of it. */
const FOLLOWS = 2_000;

/** Listens to what changes in the workbook, and tells the pane, own writes left out. Gives the listener. */
export function changeListener(pane: Pane): ChangeListener {
  const waiting: CellRef[] = [];
  let unplaced = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    const event = { cells: waiting.splice(0), unplaced };
    unplaced = 0;
    if (pane.store.getState().workbook) pane.store.dispatch({ type: "workbookChanged", ...event });
  };
  return (change) => {
    pane.changedAt = Date.now();
    void pane.ownWork.then(() => {
      if (change === null) unplaced += 1;
      else if (pane.ownSheets.has(change.sheet) || pane.ownWrites.has(change)) return;
      else waiting.push({ sheet: change.sheet, address: change.address });
      timer ??= setTimeout(tell, PAUSE);
    });
  };
}

/**
 * Listens to formulas being computed. What follows a change is told, or read again, with the change; a link that was
 * refreshed, a volatile function or F9 shows only here. Gives the listener.
 */
export function calculationListener(pane: Pane): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    const { workbook, job } = pane.store.getState();
    if (!workbook || job || Date.now() - pane.changedAt < FOLLOWS) return;
    pane.store.dispatch({ type: "workbookChanged", cells: [], unplaced: 1, recalculated: true });
  };
  return () => {
    // The change itself may be told after what it has set off.
    timer ??= setTimeout(() => void pane.ownWork.then(tell), PAUSE * 3);
  };
}
