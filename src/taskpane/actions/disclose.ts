import { reportFileName } from "../delivery/fileName";
import { sendFile, type HandedFile } from "../delivery/sendFile";
import { surroundings } from "../delivery/surroundings";
import type { AnswerDraft } from "../settings/disclosureEntries";
import { DISCLOSURE_KEYS, withDrafts, withForm } from "../settings/disclosureEntries";
import { signature } from "../settings/signature";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { DisclosureView, PickedFile } from "../worker/views";
import { attempt } from "./attempt";
import { keepSetting } from "./changeSetting";
import { isRunning } from "./runSteps";

/** Write the published text; with anything missing it says 草稿 on every page. `done` gets what has left. */
export function exportDisclosure(pane: Pane, view: DisclosureView, done: (file: HandedFile) => void): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    const isDraft = view.gaps.length > 0;
    pane.store.dispatch({ type: "jobMoved", job: { phase: "writingDocx", done: 0, total: 0 } });
    const bytes = await (await pane.engine()).call("writeDisclosure", { isDraft });
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

/** Keep the answers in the workbook, all at once. */
export function saveAnswers(
  pane: Pane,
  { kind, year }: DisclosureView,
  drafts: readonly AnswerDraft[],
  { by, after }: { readonly by: string; readonly after: () => void },
): Promise<void> {
  if (year === null) return Promise.resolve();
  const change = (kept: unknown) => withDrafts(kept, `${kind}:${year}`, drafts, signature(by));
  return keepSetting(pane, DISCLOSURE_KEYS.answers, change, null, () => Promise.resolve(after()));
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
