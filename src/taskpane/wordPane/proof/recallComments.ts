import type { ProofDesk } from "../../proofread/state/proofDesk";

/** Comments that an earlier opening of the pane has left in the document can be taken away again. */
export async function recallComments(desk: ProofDesk): Promise<void> {
  const host = desk.document();
  if (!host?.capabilities.canComment || desk.store.getState().comments) return;
  try {
    const ids = await host.ownComments();
    if (ids.length > 0) desk.store.dispatch({ type: "commented", comments: { ids, notPlaced: 0 } });
  } catch (error) {
    desk.store.dispatch({ type: "failed", error });
  }
}
