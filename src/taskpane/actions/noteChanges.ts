import type { CellRef } from "../../core/workbook/cellRef";
import { formatRef } from "../../core/workbook/cellRef";
import type { Pane } from "../state/pane";

/** A macro may change thousands of cells one by one: they are told together. */
const PAUSE = 150;

/** Listens to what changes in the workbook, and tells the pane, own writes left out. Gives the listener. */
export function changeListener(pane: Pane): (sheet: string, address: string) => void {
  const waiting: CellRef[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    const cells = waiting.splice(0);
    if (pane.store.getState().workbook) pane.store.dispatch({ type: "workbookChanged", cells });
  };
  return (sheet, address) => {
    void pane.ownWork.then(() => {
      if (pane.ownSheets.has(sheet) || pane.ownWrites.delete(formatRef({ sheet, address }))) return;
      waiting.push({ sheet, address });
      timer ??= setTimeout(tell, PAUSE);
    });
  };
}
