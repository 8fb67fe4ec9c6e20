import { createContext, useContext, useSyncExternalStore } from "react";
import type { BatchDesk } from "./state/batchDesk";
import type { BatchState } from "./state/batchState";

export const BatchContext = createContext<BatchDesk | null>(null);

export function useBatchDesk(): BatchDesk {
  const desk = useContext(BatchContext);
  if (!desk) throw new Error("useBatchDesk needs a BatchContext");
  return desk;
}

/** The state as it is now; the component is drawn again when it changes. */
export function useBatchState(): BatchState {
  const { store } = useBatchDesk();
  return useSyncExternalStore(store.subscribe, store.getState);
}
