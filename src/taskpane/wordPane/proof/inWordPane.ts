import type { ProofSurroundings } from "../../proofread/state/proofDesk";
import { surroundings } from "../../delivery/surroundings";
import type { WordPane } from "../state/wordPane";

/** Proofreading the document that is open in Word, against the workbook file where one has been picked. */
export function inWordPane(word: WordPane): ProofSurroundings {
  return {
    engine: () => word.pane.engine(),
    ground: () => Promise.resolve(),
    engineLost: () => word.pane.store.dispatch({ type: "engineLost" }),
    surroundings: () => surroundings(true),
    document: () => word.host,
  };
}
