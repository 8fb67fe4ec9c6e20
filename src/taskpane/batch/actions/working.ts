import type { BatchDesk } from "../state/batchDesk";
import type { BatchJob } from "../state/batchState";
import { openKeyValues, type KeyValues } from "../store/keyValues";
import { startWorker, WorkerDied, type BatchWorker } from "../worker/startWorker";

/** The worker that holds the batch. @throws workersNotStarted */
export async function benchOf(desk: BatchDesk): Promise<BatchWorker> {
  const known = await desk.bench?.catch(() => null);
  if (known && !known.hasEnded()) return known;
  desk.bench = startWorker();
  const bench = await desk.bench;
  desk.store.dispatch({ type: "systemsKnown", systems: bench.ready.systems });
  return bench;
}

export function keptOf(desk: BatchDesk): Promise<KeyValues> {
  return (desk.kept ??= openKeyValues(window));
}

/** What is kept, for the user to know. */
export async function countKept(desk: BatchDesk): Promise<void> {
  const kept = await keptOf(desk);
  desk.store.dispatch({ type: "keptCounted", kept: { count: await kept.count(), lasts: kept.lasts } });
}

/** Runs one action of the user, unless another one is under way; a failure becomes the place's message. */
export async function working(desk: BatchDesk, phase: BatchJob["phase"], action: () => Promise<void>): Promise<void> {
  const { store } = desk;
  if (store.getState().job) return;
  try {
    store.dispatch({ type: "jobMoved", job: { phase, done: 0, total: 0, passed: 0 } });
    await action();
    store.dispatch({ type: "jobMoved", job: null });
  } catch (error) {
    // A page that runs out of memory loses its worker: what was finished is kept.
    store.dispatch({
      type: "failed",
      error: error instanceof WorkerDied ? new Error("worker", { cause: error }) : error,
    });
  }
}
