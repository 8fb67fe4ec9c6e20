import type { Store } from "../../state/store";
import { createStore } from "../../state/store";
import type { KeyValues } from "../store/keyValues";
import type { BatchWorker } from "../worker/startWorker";
import { batchReducer, INITIAL_BATCH, type BatchEvent, type BatchState } from "./batchState";

/** Where a folder of units is checked. One for the life of the page. */
export interface BatchDesk {
  readonly store: Store<BatchState, BatchEvent>;
  /** The worker that holds the whole batch; started when it is first needed, and anew when it has ended. */
  bench: Promise<BatchWorker> | null;
  /** What the browser keeps; opened when it is first needed. */
  kept: Promise<KeyValues> | null;
  /** Stops the run that is under way. */
  abort: AbortController | null;
}

export function createBatchDesk(): BatchDesk {
  return { store: createStore(batchReducer, INITIAL_BATCH), bench: null, kept: null, abort: null };
}
