import { reportFileName } from "../delivery/fileName";
import { sendFile, type HandedFile } from "../delivery/sendFile";
import { surroundings } from "../delivery/surroundings";
import { DISCLOSURE_KEYS, withForm } from "../settings/disclosureEntries";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { DisclosureView, PickedFile } from "../worker/views";
import { attempt } from "./attempt";
import { keepSetting } from "./changeSetting";
import { isRunning, runTo } from "./runSteps";

/**
 * Write the published text as the workbook is now; with anything missing it says 草稿 on every page. `done` gets what has left.
 */
export function exportDisclosure(pane: Pane, done: (file: HandedFile) => void): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    // Cells, or the workbook's own form, may have changed since the text was shown.
    if (pane.store.getState().status.validate !== "done") await runTo(pane, "validate");
    if (pane.store.getState().status.validate !== "done") return;
    pane.store.dispatch({ type: "jobMoved", job: { phase: "writingDocx", done: 0, total: 0 } });
    const engine = await pane.engine();
    const view = await engine.call("disclose", null);
    const isDraft = view.gaps.length > 0;
    const bytes = await engine.call("writeDisclosure", { isDraft });
    done(sendFile(surroundings(openDoor(pane).capabilities.isLive), reportFileName(view, isDraft), bytes));
    pane.store.dispatch({ type: "jobMoved", job: null });
  });
}

/** Take a budget beside the workbook, or take it away; `after` follows once it is there. */
export function chooseBudget(pane: Pane, file: PickedFile | null, after: () => void): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    await (await pane.engine()).call("openBudget", file);
    after();
  });
}

export function chooseForm(pane: Pane, { kind }: DisclosureView, id: string, after: () => void): Promise<void> {
  return keepSetting(
    pane,
    DISCLOSURE_KEYS.form,
    (kept) => withForm(kept, kind, id),
    null,
    () => Promise.resolve(after()),
  );
}

/** Attach the evaluation report to the published text, or leave it out. */
export function attachReport(pane: Pane, isWanted: boolean, after: () => void): Promise<void> {
  return keepSetting(
    pane,
    DISCLOSURE_KEYS.attached,
    () => isWanted || undefined,
    null,
    () => Promise.resolve(after()),
  );
}
