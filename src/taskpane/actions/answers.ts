import { sendFile, type HandedFile } from "../delivery/sendFile";
import { surroundings } from "../delivery/surroundings";
import type { AnswerDraft } from "../settings/disclosureEntries";
import { DISCLOSURE_KEYS, withDrafts, withTaken } from "../settings/disclosureEntries";
import { signature } from "../settings/signature";
import { ANSWERS } from "../settings/undoEntry";
import type { Pane } from "../state/pane";
import { openDoor } from "../state/pane";
import type { AnswerTexts } from "../worker/answerCalls";
import type { DisclosureView, PickedFile } from "../worker/views";
import { attempt } from "./attempt";
import { keepSetting } from "./changeSetting";
import { readAgain, writing } from "./mendCells";
import { isRunning } from "./runSteps";
import { addingSheet, whileWriting } from "./whileWriting";

/** How long Excel may go on telling of a sheet that has just been added, in milliseconds. */
const TOLD = 2_000;

/** Keep the answers in the workbook, all at once: in its settings, and in its sheet 公开情况填报表 where it has one. */
export function saveAnswers(
  pane: Pane,
  view: DisclosureView,
  drafts: readonly AnswerDraft[],
  { by, after }: { readonly by: string; readonly after: () => void },
): Promise<void> {
  const texts = Object.fromEntries(drafts.map(({ question, text }) => [question.id, text]));
  return keep(pane, view, { texts, after, change: (kept, key) => withDrafts(kept, key, drafts, signature(by)) });
}

/** Take in a form that was filled in elsewhere. */
export function takeAnswers(pane: Pane, view: DisclosureView, file: PickedFile, after: () => void): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    const taken = await (await pane.engine()).call("readAnswers", file);
    const texts = Object.fromEntries(Object.entries(taken).map(([id, { text }]) => [id, text]));
    await keep(pane, view, { texts, after, change: (kept, key) => withTaken(kept, key, taken) });
  });
}

/** The form as a file, to be filled in by somebody else. `done` gets what has left. */
export function exportAnswers(pane: Pane, name: string, done: (file: HandedFile) => void): Promise<void> {
  return attempt(pane, async () => {
    if (isRunning(pane)) return;
    const bytes = await (await pane.engine()).call("answerFile", null);
    done(sendFile(surroundings(openDoor(pane).capabilities.isLive), name, bytes));
  });
}

/** Add the form as a sheet, in which the answers stand from now on. */
export async function addAnswerSheet(pane: Pane): Promise<void> {
  const added: string[] = [];
  await addingSheet(pane, async () => {
    const sheet = await (await pane.engine()).call("answerSheet", null);
    const name = await openDoor(pane).addSheet(sheet);
    pane.ownSheets.add(name);
    added.push(name);
    await readAgain(pane, [{ ref: { sheet: name, address: "A1" }, from: null, to: null }], "validate");
  });
  // What is written into it later are answers, and news.
  setTimeout(() => added.forEach((name) => pane.ownSheets.delete(name)), TOLD);
}

interface Keeping {
  readonly texts: AnswerTexts;
  readonly change: (kept: unknown, key: string) => unknown;
  readonly after: () => void;
}

async function keep(pane: Pane, view: DisclosureView, { texts, change, after }: Keeping): Promise<void> {
  const { kind, year } = view;
  if (year === null || isRunning(pane)) return;
  if (view.answerSheet !== null) await writeIntoSheet(pane, texts);
  await keepSetting(
    pane,
    DISCLOSURE_KEYS.answers,
    (kept) => change(kept, `${kind}:${year}`),
    null,
    () => Promise.resolve(after()),
  );
}

/** The sheet is what counts where there is one. */
function writeIntoSheet(pane: Pane, texts: AnswerTexts): Promise<void> {
  return whileWriting(pane, async () => {
    const edits = await (await pane.engine()).call("answerEdits", { texts });
    if (edits.length === 0) return;
    await writing(pane, edits, { rule: ANSWERS, undoing: null }, () => openDoor(pane).applyEdits(edits));
    await readAgain(pane, edits, "validate");
  });
}
