import type { Pane } from "../state/pane";
import type { WorkbookDoor } from "../workbook/door";
import { liveDoor } from "../workbook/liveDoor";
import { fileDoor } from "../workbook/fileDoor";
import { calculationListener, changeListener } from "./noteChanges";

/** The pane stands in Excel: its workbook is there already. Changes that people make in it are noticed. */
export async function openExcel(pane: Pane): Promise<void> {
  const [{ createExcelHost }, engine] = await Promise.all([import("../../hosts/excel/excelHost"), pane.engine()]);
  const door = liveDoor(createExcelHost(), engine);
  pane.door = door;
  pane.store.dispatch({ type: "doorOpened", door: { capabilities: door.capabilities } });
  door.onWaiting((why) => pane.store.dispatch({ type: "hostWaiting", why }));
  if (door.capabilities.canWatch) void keepTrying(pane, door);
}

const RETRY = 2_000;

/** Excel may refuse to be watched just now: it is asked again, and what has changed until then counts as unseen. */
async function keepTrying(pane: Pane, door: WorkbookDoor): Promise<void> {
  for (let attempt = 1; pane.door === door; attempt++) {
    try {
      await door.watchChanges(changeListener(pane), calculationListener(pane));
      pane.isWatching = true;
      if (attempt > 1 && pane.store.getState().workbook)
        pane.store.dispatch({ type: "workbookChanged", cells: [], unplaced: 1 });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}

/** The pane stands in a browser: the user has picked or dropped a file. */
export async function openFile(pane: Pane, file: File): Promise<void> {
  const engine = await pane.engine();
  engine.cancel();
  const door = fileDoor(file, engine);
  pane.door = door;
  pane.opened.forget();
  pane.store.dispatch({ type: "doorOpened", door: { capabilities: door.capabilities } });
}
