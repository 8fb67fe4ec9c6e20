import { DECISIONS, withDecisions } from "../../../core/batch/decisions";
import type { Translator } from "../../../locales";
import { bytesOf } from "../folder/pickedFolder";
import type { BatchDesk } from "../state/batchDesk";
import { browserStore } from "../store/browserStore";
import type { DecisionInput, UnitFindingLine } from "../worker/protocol";
import { benchOf, keptOf, working } from "./working";

/** What can be decided on in a unit. @throws workersNotStarted */
export async function findingsOf(desk: BatchDesk, t: Translator, unit: string): Promise<readonly UnitFindingLine[]> {
  return (await benchOf(desk)).call("unitFindings", { locale: t.locale, unit });
}

/** Keeps what the user has decided, with the folder's other decisions. */
export function decide(desk: BatchDesk, input: Omit<DecisionInput, "at">): Promise<void> {
  return working(desk, "writing", async () => {
    const line = await (await benchOf(desk)).call("decisionLine", { ...input, at: new Date().toISOString() });
    await keep(desk, line);
    desk.store.dispatch({ type: "decided", by: input.by });
  });
}

/** Decisions that were made elsewhere: on another machine, by the command. */
export function takeDecisions(desk: BatchDesk, file: File): Promise<void> {
  return working(desk, "opening", async () => {
    const bytes = await bytesOf(file.name, file);
    await keep(desk, await (await benchOf(desk)).call("decisionsIn", { name: file.name, bytes }));
    desk.store.dispatch({ type: "decisionsTaken", name: file.name });
  });
}

/** The decisions that the browser keeps for the folder, as lines. */
export async function keptDecisions(desk: BatchDesk): Promise<string> {
  const { folder } = desk.store.getState();
  return (folder && (await browserStore(folder.picked.name, await keptOf(desk)).textOf(DECISIONS))) ?? "";
}

/** Another page may decide at the same moment. */
async function keep(desk: BatchDesk, lines: string): Promise<void> {
  const { folder } = desk.store.getState();
  if (!folder) return;
  const store = browserStore(folder.picked.name, await keptOf(desk));
  const text = await store.changeText(DECISIONS, (there) => withDecisions(there, lines));
  await (await benchOf(desk)).call("decided", text);
}
