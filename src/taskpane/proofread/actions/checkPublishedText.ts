import { isCancelled } from "../../state/pane";
import type { ProofDesk } from "../state/proofDesk";

/** The document that was proofread, held against the points of public disclosure. */
export async function checkPublishedText(desk: ProofDesk): Promise<void> {
  const { store } = desk;
  const { source, job } = store.getState();
  if (!source || job) return;
  try {
    store.dispatch({ type: "jobMoved", job: "disclosing" });
    await desk.ground();
    store.dispatch({ type: "disclosed", check: await (await desk.engine()).call("checkPublished", source) });
  } catch (error) {
    store.dispatch(isCancelled(error) ? { type: "jobMoved", job: null } : { type: "failed", error });
  }
}
