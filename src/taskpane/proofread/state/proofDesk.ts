import type { DocumentHost } from "../../../hosts/documentPort";
import type { Surroundings } from "../../delivery/roads";
import type { Store } from "../../state/store";
import { createStore } from "../../state/store";
import type { EngineClient } from "../../worker/protocol";
import type { ProofEvent, ProofState } from "./proofState";
import { INITIAL_PROOF, proofReducer } from "./proofState";

/** What proofreading needs of the pane that it stands in: the one for a workbook, or the one in Word. */
export interface ProofSurroundings {
  engine(): Promise<EngineClient>;
  /** Has the engine a workbook to hold the document against? If one is open, it is recognised first. */
  ground(): Promise<void>;
  /** The engine was stopped and has forgotten its workbook. */
  engineLost(): void;
  surroundings(): Surroundings;
  /** The document that is open in Word; `null` elsewhere. */
  document(): DocumentHost | null;
}

/** Where a report is proofread. One for the life of the page. */
export interface ProofDesk extends ProofSurroundings {
  readonly store: Store<ProofState, ProofEvent>;
}

export function createProofDesk(surroundings: ProofSurroundings): ProofDesk {
  return { ...surroundings, store: createStore(proofReducer, INITIAL_PROOF) };
}
