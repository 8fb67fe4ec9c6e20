import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { StepId } from "../state/steps";
import { attempt } from "./attempt";
import { runTo } from "./runSteps";

/**
 * Keep a changed setting in the workbook and run the step whose result it changes. `change` gets what is kept now;
 * `undefined` removes the setting. Changes wait for each other: two quick ones must not overwrite one another.
 */
export function changeSetting(
  pane: Pane,
  key: string,
  change: (kept: unknown) => unknown,
  changedStep: StepId,
): Promise<void> {
  return inTurn(pane, async () => {
    await keep(pane, key, change, changedStep);
    await runTo(pane, changedStep);
  });
}

/** The same for several settings that belong together. */
export function changeSettings(
  pane: Pane,
  change: (kept: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
  changedStep: StepId,
): Promise<void> {
  return inTurn(pane, async () => {
    const settings = change(pane.store.getState().workbook?.settings ?? {});
    for (const [key, value] of Object.entries(settings)) await keep(pane, key, () => value, changedStep);
    await runTo(pane, changedStep);
  });
}

/** The same without running anything: `changedStep` becomes stale, none where it is `null`. `after` follows once the setting is kept. */
export function keepSetting(
  pane: Pane,
  key: string,
  change: (kept: unknown) => unknown,
  changedStep: StepId | null,
  after: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  return inTurn(pane, async () => {
    await keep(pane, key, change, changedStep);
    await after();
  });
}

function inTurn(pane: Pane, action: () => Promise<void>): Promise<void> {
  pane.settingChanges = pane.settingChanges.then(() => attempt(pane, action));
  return pane.settingChanges;
}

async function keep(
  pane: Pane,
  key: string,
  change: (kept: unknown) => unknown,
  changedStep: StepId | null,
): Promise<void> {
  const value = change(pane.store.getState().workbook?.settings[key]);
  await openDoor(pane).saveSetting(key, value);
  pane.store.dispatch({ type: "settingSaved", key, value, changes: changedStep });
}
