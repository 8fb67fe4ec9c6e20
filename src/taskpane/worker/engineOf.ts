import { keepPreference, readPreference } from "../start/preferences";
import type { EngineClient } from "./protocol";
import { WorkerClient, type WorkerLike } from "./workerClient";

/** Milliseconds until a worker counts as blocked; where one has been silent before, nobody waits that long again. */
const PATIENCE = { first: 10_000, again: 1_500 };

const SILENT = "silent";

/**
 * The engine in a worker, or the one on this page's thread where no worker starts. A blocked worker script shows as an
 * `error` event, or not at all: hence the limit, which is waited for once on a machine.
 */
export async function engineOf(
  start: () => WorkerLike,
  onThisThread: () => EngineClient,
  patience = PATIENCE,
): Promise<EngineClient> {
  try {
    const first = start();
    const wasSilent = readPreference("worker") === SILENT;
    const isReady = await answers(first, wasSilent ? patience.again : patience.first);
    if (isReady === wasSilent) keepPreference("worker", isReady ? "" : SILENT);
    if (!isReady) return onThisThread();
    const started = [first];
    return new WorkerClient(() => started.pop() ?? start());
  } catch {
    return onThisThread();
  }
}

/** Does it say a word in time? Otherwise it is ended. @throws Error where it breaks down: at the next opening it may start */
async function answers(worker: WorkerLike, patience: number): Promise<boolean> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<boolean>((resolve, reject) => {
      limit = setTimeout(() => {
        worker.terminate();
        resolve(false);
      }, patience);
      worker.addEventListener("message", () => resolve(true));
      worker.addEventListener("error", () => {
        worker.terminate();
        reject(new Error("no worker"));
      });
    });
  } finally {
    clearTimeout(limit);
  }
}
