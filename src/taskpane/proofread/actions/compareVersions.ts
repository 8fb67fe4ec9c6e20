import { isCancelled } from "../../state/pane";
import type { PublishedInput, Versions } from "../../worker/proofCalls";
import type { ProofDesk } from "../state/proofDesk";
import { pickedDocument } from "./pickedDocument";
import { openDocument } from "./proofreadDocument";

/** A file as the version that was, or the one that is now. */
export function chooseVersion(desk: ProofDesk, side: keyof Versions, file: File): Promise<void> {
  return during(desk, "reading", async () => {
    desk.store.dispatch({ type: "versionChosen", side, input: await pickedDocument(file) });
  });
}

/** The document that is open in Word as one of the two; it is read once more when they are compared. */
export function chooseOpenDocument(desk: ProofDesk, side: keyof Versions): Promise<void> {
  return during(desk, "reading", async () => {
    const input = { type: "document", document: await openDocument(desk) } as const;
    desk.store.dispatch({ type: "versionChosen", side, input });
  });
}

/** Both versions side by side, and against the workbook where one is open. */
export async function compareVersions(desk: ProofDesk): Promise<void> {
  const { old, now } = desk.store.getState().versions;
  if (!old || !now) return;
  await during(desk, "comparing", async () => {
    await desk.ground();
    const versions = { old: await asItIsNow(desk, old), now: await asItIsNow(desk, now) };
    const comparison = await (await desk.engine()).call("compareVersions", versions);
    desk.store.dispatch({ type: "compared", comparison });
  });
}

/** People go on writing in an open document. */
async function asItIsNow(desk: ProofDesk, input: PublishedInput): Promise<PublishedInput> {
  return input.type === "document" ? { type: "document", document: await openDocument(desk) } : input;
}

async function during({ store }: ProofDesk, job: "reading" | "comparing", work: () => Promise<void>): Promise<void> {
  if (store.getState().job) return;
  try {
    store.dispatch({ type: "jobMoved", job });
    await work();
  } catch (error) {
    store.dispatch(isCancelled(error) ? { type: "jobMoved", job: null } : { type: "failed", error });
  }
}
