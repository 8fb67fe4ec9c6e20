import type { CellRef } from "../../core/workbook/cellRef";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import { attempt } from "./attempt";

/** Jump to a cell in Excel; in a browser, and for a cell of last year's file, show what stands around it. */
export function showCell(pane: Pane, ref: CellRef): Promise<void> {
  return attempt(pane, async () => {
    const door = openDoor(pane);
    if (door.capabilities.canShowCell && ref.workbook === undefined) {
      await door.showCell(ref);
      pane.store.dispatch({ type: "cellShown", ref, excerpt: null });
      return;
    }
    const excerpt = await (await pane.engine()).call("excerpt", ref);
    pane.store.dispatch({ type: "cellShown", ref, excerpt });
  });
}
