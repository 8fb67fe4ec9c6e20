import { BudgetReportError } from "../../../core/errors";
import type { ReportDocument } from "../../../core/text/document";
import { isCancelled } from "../../state/pane";
import type { ProofreadInput, PublishedInput } from "../../worker/proofCalls";
import type { PickedFile } from "../../worker/views";
import type { ProofDesk } from "../state/proofDesk";
import { pickedDocument } from "./pickedDocument";

/** A .docx, .txt or web page that was picked or dropped. */
export function proofreadFile(desk: ProofDesk, file: File): Promise<void> {
  return run(desk, () => pickedDocument(file));
}

/** Text from the clipboard. */
export function proofreadText(desk: ProofDesk, name: string, text: string): Promise<void> {
  return run(desk, () => Promise.resolve({ type: "text", name, text }));
}

/** The document that is open in Word. */
export function proofreadOpenDocument(desk: ProofDesk): Promise<void> {
  return run(desk, async () => ({ type: "document", document: await openDocument(desk) }));
}

/** The report that the pane has composed, as it will stand in Word: found by itself, shown behind a door. */
export function offerOwnReport(desk: ProofDesk, name: string, template: PickedFile | null): Promise<void> {
  return offer(desk, () => Promise.resolve({ type: "report", name, template }));
}

/** The document that is open in Word, after its figures have been refreshed. */
export function offerOpenDocument(desk: ProofDesk): Promise<void> {
  return offer(desk, async () => ({ type: "document", document: await openDocument(desk) }));
}

/** Beside whatever else is under way: the engine answers in order, so what is offered last is what was asked for last. */
async function offer(desk: ProofDesk, read: () => Promise<ProofreadInput>): Promise<void> {
  const { store } = desk;
  store.dispatch({ type: "offered", offer: null });
  try {
    const input = await read();
    store.dispatch({ type: "offered", offer: await (await desk.engine()).call("proofread", input) });
  } catch (error) {
    if (!isCancelled(error)) store.dispatch({ type: "failed", error });
  }
}

/** @throws hostUnavailable outside Word */
export async function openDocument(desk: ProofDesk): Promise<ReportDocument> {
  const host = desk.document();
  if (!host) throw new BudgetReportError("hostUnavailable");
  return host.readDocument();
}

/** Stops what is under way; the engine forgets its workbook and reads it again when it is next needed. */
export async function cancelProofreading(desk: ProofDesk): Promise<void> {
  (await desk.engine()).cancel();
  desk.engineLost();
  desk.store.dispatch({ type: "jobMoved", job: null });
}

async function run(desk: ProofDesk, read: () => Promise<PublishedInput>): Promise<void> {
  const { store } = desk;
  if (store.getState().job) return;
  try {
    store.dispatch({ type: "jobMoved", job: "reading" });
    const input = await read();
    await desk.ground();
    store.dispatch({ type: "jobMoved", job: "proofreading" });
    const result = await (await desk.engine()).call("proofread", input);
    store.dispatch({ type: "proofread", result, source: input });
  } catch (error) {
    store.dispatch(isCancelled(error) ? { type: "jobMoved", job: null } : { type: "failed", error });
  }
}
