import { createContext, useContext, useSyncExternalStore } from "react";
import type { ProofDesk } from "./state/proofDesk";
import type { ProofState } from "./state/proofState";

export const ProofContext = createContext<ProofDesk | null>(null);

export function useProofDesk(): ProofDesk {
  const desk = useContext(ProofContext);
  if (!desk) throw new Error("useProofDesk needs a ProofContext");
  return desk;
}

/** The state as it is now; the component is drawn again when it changes. */
export function useProofState(): ProofState {
  const { store } = useProofDesk();
  return useSyncExternalStore(store.subscribe, store.getState);
}
