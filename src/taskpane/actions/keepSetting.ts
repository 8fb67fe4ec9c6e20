import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { StepId } from "../state/steps";
import { attempt } from "./attempt";
import { runTo } from "./runSteps";

/** Keep a setting in the workbook and run the step whose result it changes. `undefined` removes the setting. */
export function keepSetting(pane: Pane, key: string, value: unknown, changes: StepId): Promise<void> {
  return attempt(pane, async () => {
    await openDoor(pane).saveSetting(key, value);
    pane.store.dispatch({ type: "settingSaved", key, value, changes });
    await runTo(pane, changes);
  });
}
