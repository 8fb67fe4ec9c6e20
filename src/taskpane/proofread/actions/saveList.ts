import type { Translator } from "../../../locales";
import { proofList } from "../../../locales/proofList";
import { sendFile } from "../../delivery/sendFile";
import { isCancelled } from "../../state/pane";
import type { ListFormat } from "../../worker/proofCalls";
import type { ProofDesk } from "../state/proofDesk";

/** The findings as a file, by the first road of this platform that takes a file. */
export async function saveList(desk: ProofDesk, t: Translator, format: ListFormat): Promise<void> {
  const { result, job } = desk.store.getState();
  if (!result || job) return;
  try {
    desk.store.dispatch({ type: "jobMoved", job: "writingList" });
    const list = proofList(t, result.document.name, result.proofreading);
    const bytes = await (await desk.engine()).call("writeProofList", { list, format });
    const name = `${list.title
      .replace(/\.(?:docx|txt|md|text)$/i, "")
      .replace(/[\\/:：*?"<>|]+/gu, " ")
      .trim()}.${format}`;
    sendFile(desk.surroundings(), name, bytes);
    desk.store.dispatch({ type: "listSaved", name });
  } catch (error) {
    desk.store.dispatch(isCancelled(error) ? { type: "jobMoved", job: null } : { type: "failed", error });
  }
}
