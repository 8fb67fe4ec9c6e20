import { createContext, useContext, useSyncExternalStore } from "react";
import { usePaneState } from "../components/PaneContext";
import type { WordPane } from "./state/wordPane";
import type { WordState } from "./state/wordState";

export const WordContext = createContext<WordPane | null>(null);

export function useWord(): WordPane {
  const word = useContext(WordContext);
  if (!word) throw new Error("useWord needs a WordContext");
  return word;
}

/** The state as it is now; the component is drawn again when it changes. */
export function useWordState(): WordState {
  const { store } = useWord();
  return useSyncExternalStore(store.subscribe, store.getState);
}

/** Is anything under way, in Word or with the workbook? */
export function useIsBusy(): boolean {
  return [usePaneState().job, useWordState().job].some((job) => job !== null);
}
