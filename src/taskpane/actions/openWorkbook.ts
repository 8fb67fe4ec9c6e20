import type { Pane } from "../state/pane";
import { liveDoor } from "../workbook/liveDoor";
import { fileDoor } from "../workbook/fileDoor";
import { changeListener } from "./noteChanges";

/** The pane stands in Excel: its workbook is there already. Changes that people make in it are noticed. */
export async function openExcel(pane: Pane): Promise<void> {
  const [{ createExcelHost }, engine] = await Promise.all([import("../../hosts/excel/excelHost"), pane.engine()]);
  const door = liveDoor(createExcelHost(), engine);
  pane.door = door;
  pane.store.dispatch({ type: "doorOpened", door: { capabilities: door.capabilities } });
  if (!door.capabilities.canWatch) return;
  await door.watchChanges(changeListener(pane));
}

/** The pane stands in a browser: the user has picked or dropped a file. */
export async function openFile(pane: Pane, file: File): Promise<void> {
  const engine = await pane.engine();
  engine.cancel();
  const door = fileDoor(file, engine);
  pane.door = door;
  pane.store.dispatch({ type: "doorOpened", door: { capabilities: door.capabilities } });
}

/** Back to choosing a file. */
export function closeFile(pane: Pane): void {
  pane.door = null;
  pane.store.dispatch({ type: "doorClosed" });
}
