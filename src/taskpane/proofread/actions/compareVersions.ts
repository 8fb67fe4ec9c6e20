import { isCancelled } from "../../state/pane";
import type { Versions } from "../../worker/proofCalls";
import type { ProofDesk } from "../state/proofDesk";
import { pickedDocument } from "./pickedDocument";

/** A file as the version that was, or the one that is now. */
export function chooseVersion(desk: ProofDesk, side: keyof Versions, file: File): Promise<void> {
  return during(desk, "reading", async () => {
    desk.store.dispatch({ type: "versionChosen", side, input: await pickedDocument(file) });
  });
}

/** Both versions side by side, and against the workbook where one is open. */
export async function compareVersions(desk: ProofDesk): Promise<void> {
  const { old, now } = desk.store.getState().versions;
  if (!old || !now) return;
  await during(desk, "comparing", async () => {
    await desk.ground();
    const comparison = await (await desk.engine()).call("compareVersions", { old, now });
    desk.store.dispatch({ type: "compared", comparison });
  });
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
