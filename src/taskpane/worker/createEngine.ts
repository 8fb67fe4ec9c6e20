import { LocalClient } from "./localClient";
import type { EngineClient } from "./protocol";
import { engineOf } from "./engineOf";
import type { WorkerLike } from "./workerClient";

/** The engine in a worker; on the main thread where no worker starts. */
export function createEngine(): Promise<EngineClient> {
  return engineOf(startWorker, () => new LocalClient(async () => new (await import("./engine")).Engine()));
}

function startWorker(): Worker & WorkerLike {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { name: "engine" });
}
