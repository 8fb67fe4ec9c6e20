import type { Translator } from "../../../locales";
import { proofList } from "../../../locales/proofList";
import { DOCX_TYPE, downloadBlob, downloadDataUri } from "../../delivery/download";
import { roadsFor } from "../../delivery/roads";
import { isCancelled } from "../../state/pane";
import type { ListFormat } from "../../worker/proofCalls";
import type { ProofDesk } from "../state/proofDesk";

const TYPES: Readonly<Record<ListFormat, string>> = {
  docx: DOCX_TYPE,
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

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
    send(desk, name, bytes, TYPES[format]);
    desk.store.dispatch({ type: "listSaved", name });
  } catch (error) {
    desk.store.dispatch(isCancelled(error) ? { type: "jobMoved", job: null } : { type: "failed", error });
  }
}

function send(desk: ProofDesk, name: string, bytes: Uint8Array, type: string): void {
  const [first] = roadsFor(desk.surroundings(), null).filter((road) => road === "download" || road === "dataUri");
  if (first === "dataUri") downloadDataUri(name, bytes, type);
  else downloadBlob(name, bytes, type);
}
