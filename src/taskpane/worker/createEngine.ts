import { LocalClient } from "./localClient";
import type { EngineClient } from "./protocol";
import type { WorkerLike } from "./workerClient";
import { WorkerClient } from "./workerClient";

const PATIENCE = 10_000;

/** The engine in a worker; on the main thread where no worker starts. */
export async function createEngine(): Promise<EngineClient> {
  try {
    const first = startWorker();
    await untilReady(first);
    const started = [first];
    return new WorkerClient(() => started.pop() ?? startWorker());
  } catch {
    return new LocalClient(async () => new (await import("./engine")).Engine());
  }
}

function startWorker(): Worker & WorkerLike {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { name: "engine" });
}

/** A blocked worker script shows only as an `error` event, or not at all: hence the limit. */
function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => fail(), PATIENCE);
    const fail = () => {
      clearTimeout(limit);
      worker.terminate();
      reject(new Error("no worker"));
    };
    worker.addEventListener("error", fail, { once: true });
    worker.addEventListener(
      "message",
      () => {
        clearTimeout(limit);
        worker.removeEventListener("error", fail);
        resolve();
      },
      { once: true },
    );
  });
}
