import { BudgetReportError } from "../../../core/errors";
import { fromPortable } from "../../worker/portableError";
import type { BatchCall, BatchInput, BatchOutput, BatchResponse, WorkerReady } from "./protocol";

/** A worker of a batch that is ready. */
export interface BatchWorker {
  readonly ready: WorkerReady["ready"];
  /** @throws what the worker throws; workerDied where it ended in the middle */
  call<Name extends BatchCall>(name: Name, input: BatchInput<Name>): Promise<BatchOutput<Name>>;
  hasEnded(): boolean;
  end(): void;
}

/** The worker ended before it had answered. */
export class WorkerDied extends Error {}

/** Where the pane's scripts are, put in by webpack: the page may stand elsewhere. */
declare const __webpack_public_path__: string;

/** The script that stands beside the pane's own; see webpack.config.js. */
const SCRIPT = "batchWorker.js";
const PATIENCE_MS = 20_000;

type WorkerMain = () => void;

/** @throws workersNotStarted */
export async function startWorker(): Promise<BatchWorker> {
  let worker: Worker;
  try {
    worker = await newWorker(new URL(SCRIPT, new URL(__webpack_public_path__, document.baseURI)));
  } catch (error) {
    throw new BudgetReportError("workersNotStarted", {}, error);
  }
  const ready = await readyOf(worker);
  if (!ready) {
    worker.terminate();
    throw new BudgetReportError("workersNotStarted");
  }
  return clientOf(worker, ready);
}

/** From a disk no browser starts a script as a worker: there the page reads it as a part of its own and hands it over. */
async function newWorker(script: URL): Promise<Worker> {
  if (script.protocol !== "file:") return new Worker(script, { name: "batch" });
  const main = await mainOf(script);
  const address = URL.createObjectURL(new Blob([`(${main.toString()})()`], { type: "text/javascript" }));
  try {
    return new Worker(address, { name: "batch" });
  } finally {
    // The worker has its script as soon as it is made.
    setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS);
  }
}

const MAIN = "budgetReportBatchWorker";
let loading: Promise<WorkerMain> | null = null;

function mainOf(script: URL): Promise<WorkerMain> {
  return (loading ??= new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    tag.src = script.href;
    tag.onload = () => resolve((globalThis as unknown as Record<typeof MAIN, WorkerMain>)[MAIN]);
    tag.onerror = () => {
      loading = null;
      reject(new Error(SCRIPT));
    };
    document.head.append(tag);
  }));
}

/** `null` where the worker's script fails, or says nothing. */
function readyOf(worker: Worker): Promise<WorkerReady["ready"] | null> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(null), PATIENCE_MS);
    const done = (ready: WorkerReady["ready"] | null) => {
      clearTimeout(limit);
      resolve(ready);
    };
    worker.addEventListener("error", () => done(null), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerReady>) => done(data.ready), { once: true });
  });
}

interface Pending {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

function clientOf(worker: Worker, ready: WorkerReady["ready"]): BatchWorker {
  const pending = new Map<number, Pending>();
  let last = 0;
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    worker.terminate();
    for (const { reject } of pending.values()) reject(new WorkerDied());
    pending.clear();
  };
  worker.addEventListener("error", end);
  worker.addEventListener("messageerror", end);
  worker.addEventListener("message", ({ data }: MessageEvent<BatchResponse>) => {
    const waiting = pending.get(data.id);
    pending.delete(data.id);
    if (data.ok) waiting?.resolve(data.output);
    else waiting?.reject(fromPortable(data.error));
  });
  return {
    ready,
    hasEnded: () => hasEnded,
    end,
    call: <Name extends BatchCall>(name: Name, input: BatchInput<Name>) => {
      const id = ++last;
      const answer = new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
      if (hasEnded) end();
      else worker.postMessage({ id, name, input });
      return answer as Promise<BatchOutput<Name>>;
    },
  };
}
