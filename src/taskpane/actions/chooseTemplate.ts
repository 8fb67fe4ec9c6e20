import type { Pane } from "../state/pane";
import { attempt } from "./attempt";
import { pickedFile } from "./pickedFile";

/** Export into the unit's own template from now on: it is read and held against the report, nothing is written. */
export function chooseTemplate(pane: Pane, picked: File): Promise<void> {
  return attempt(pane, async () => {
    const file = await pickedFile(picked);
    const check = await (await pane.engine()).call("checkTemplate", file);
    pane.store.dispatch({ type: "templateChosen", template: { file, check } });
  });
}

/** Back to the layout of GB/T 9704. */
export function dropTemplate(pane: Pane): void {
  pane.store.dispatch({ type: "templateChosen", template: null });
}
