import type { CellRef } from "../../core/workbook/cellRef";
import { formatRef } from "../../core/workbook/cellRef";
import type { ChangeListener } from "../../hosts/port";
import type { Pane } from "../state/pane";

/** A macro may change thousands of cells one by one: they are told together. */
const PAUSE = 150;

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
    void pane.ownWork.then(() => {
      if (change === null) unplaced += 1;
      else if (pane.ownSheets.has(change.sheet) || pane.ownWrites.delete(formatRef(change))) return;
      else waiting.push(change);
      timer ??= setTimeout(tell, PAUSE);
    });
  };
}
