import type { Translator } from "../../../locales";
import type { ProofList } from "../../../core/proofread/proofList";
import { comparisonList } from "../../../locales/compareText";
import { disclosureList, disclosurePage } from "../../../locales/disclosureText";
import { proofList } from "../../../locales/proofList";
import { sendFile } from "../../delivery/sendFile";
import { isCancelled } from "../../state/pane";
import type { ListFormat, ListRequest } from "../../worker/proofCalls";
import type { ProofDesk } from "../state/proofDesk";

/** The findings as a file, by the first road of this platform that takes a file. */
export function saveList(desk: ProofDesk, t: Translator, format: ListFormat): Promise<void> {
  const { result } = desk.store.getState();
  return save(desk, format, result && { list: proofList(t, result.document.name, result.proofreading) });
}

/** The points as a file: on one page, or all of them in a sheet. */
export function saveCheck(desk: ProofDesk, t: Translator, format: ListFormat): Promise<void> {
  const { check } = desk.store.getState();
  if (!check) return Promise.resolve();
  const list = format === "docx" ? disclosurePage(t, check) : disclosureList(t, check);
  return save(desk, format, { list, orientation: "portrait" });
}

/** The changes between two versions as a file. */
export function saveComparison(desk: ProofDesk, t: Translator, format: ListFormat): Promise<void> {
  const { comparison } = desk.store.getState();
  return save(desk, format, comparison && { list: comparisonList(t, comparison) });
}

async function save(desk: ProofDesk, format: ListFormat, asked: Omit<ListRequest, "format"> | null): Promise<void> {
  if (!asked || desk.store.getState().job) return;
  try {
    desk.store.dispatch({ type: "jobMoved", job: "writingList" });
    const bytes = await (await desk.engine()).call("writeProofList", { ...asked, format });
    const name = fileName(asked.list, format);
    const file = sendFile(desk.surroundings(), name, bytes);
    desk.store.dispatch({ type: "listSaved", saved: { file, list: asked.list } });
  } catch (error) {
    desk.store.dispatch(isCancelled(error) ? { type: "jobMoved", job: null } : { type: "failed", error });
  }
}

function fileName({ title }: ProofList, format: ListFormat): string {
  const words = title.replace(/\.(?:docx|txt|md|text|html?)$/i, "").replace(/[\\/:：*?"<>|]+/gu, " ");
  return `${words.trim()}.${format}`;
}
