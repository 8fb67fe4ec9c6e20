import { REPORT_KEYS } from "../settings/reportEntries";
import { withCauses, type CauseDraft } from "../settings/causeEntries";
import { signature } from "../settings/signature";
import type { Pane } from "../state/pane";
import type { PickedFile } from "../worker/views";
import { attempt } from "./attempt";
import { changeSetting } from "./changeSetting";
import { isRunning, runTo } from "./runSteps";

/** Take last year's workbook beside this one, and run again what rests on it. @throws into the pane's message */
export function chooseLastYear(pane: Pane, file: PickedFile, isRenamed: boolean): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    const picked = { file, isRenamed };
    const view = await (await pane.engine()).call("openLastYear", picked);
    pane.store.dispatch({ type: "lastYearChosen", lastYear: view && { picked, view } });
    await runTo(pane, "report");
  });
}

export function dropLastYear(pane: Pane): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    await (await pane.engine()).call("openLastYear", null);
    pane.store.dispatch({ type: "lastYearChosen", lastYear: null });
    await runTo(pane, "report");
  });
}

/** Keep the causes in the workbook, all at once, and compose anew. */
export function saveCauses(pane: Pane, drafts: readonly CauseDraft[], by: string): Promise<void> {
  const year = pane.store.getState().report?.year ?? null;
  if (year === null) return Promise.resolve();
  return changeSetting(
    pane,
    REPORT_KEYS.causes,
    (kept) => withCauses(kept, drafts, { year, ...signature(by) }),
    "report",
  );
}
