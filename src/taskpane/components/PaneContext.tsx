import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "../state/pane";
import type { PaneState } from "../state/paneState";

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane needs a PaneContext");
  return pane;
}

/** The state as it is now; the component is drawn again when it changes. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.getState);
}
