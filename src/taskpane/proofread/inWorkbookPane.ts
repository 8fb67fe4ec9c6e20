import { surroundings } from "../delivery/surroundings";
import type { Pane } from "../state/pane";
import type { ProofSurroundings } from "./state/proofDesk";

/** Proofreading beside a workbook: in Excel the open one, in a browser the picked file, or none. */
export function inWorkbookPane(pane: Pane): ProofSurroundings {
  return {
    engine: () => pane.engine(),
    ground: () => recogniseFirst(pane),
    engineLost: () => pane.store.dispatch({ type: "engineLost" }),
    surroundings: () => surroundings(pane.door?.capabilities.isLive === true),
    document: () => null,
  };
}

/** @throws what recognising the open workbook throws */
async function recogniseFirst(pane: Pane): Promise<void> {
  if (!pane.door) return;
  const engine = await pane.engine();
  const isFresh = pane.store.getState().status.recognise === "done" && (await engine.call("isGrounded", null));
  if (isFresh) return;
  await (await import("../actions/runSteps")).runTo(pane, "recognise");
  const { status, error } = pane.store.getState();
  if (status.recognise === "failed") throw error;
}
