import { BudgetReportError } from "../../core/errors";
import { runJob } from "../job";
import { ResultStore } from "../resultStore";
import { CHANGED, type QueuedJob } from "./queueEngine";
import { queueLibrary, shownUrl } from "./queueLibrary";

export interface WorkerOptions {
  readonly url: string;
  /** This program's version: jobs of another build are not done, their results would bear the wrong name. */
  readonly engine: string;
  /** Where the folder and the store are on this machine, if not where they are on the caller's. */
  readonly folder?: string | undefined;
  readonly store?: string | undefined;
  readonly onReady: () => void;
  readonly onDone: (key: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Takes units from the engine and checks them, one after another, until it is asked to stop; the running one is finished.
 * A unit whose result is there already is not done again. @throws engineMissing, engineFailed
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { url, engine, onDone, signal } = options;
  const library = await queueLibrary(url);
  const worker = library.worker(async ({ data }) => {
    const { folder, store: place, job } = data as QueuedJob;
    if (job.facts.engine !== engine) throw library.final(refusal("engineVersion", { engine, asked: job.facts.engine }));
    const store = new ResultStore(options.store ?? place);
    if (await store.has(job.key)) return;
    try {
      if ((await runJob(options.folder ?? folder, store, job)) === "changed") throw library.final(CHANGED);
    } catch (error) {
      if (!(error instanceof BudgetReportError)) throw error;
      throw library.final(refusal(error.code, error.fields));
    }
    onDone(job.key);
  });
  // The library connects again by itself when the server comes back.
  worker.on("error", () => undefined);
  const isReady = await Promise.race([
    worker.waitUntilReady().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 30_000).unref()),
  ]);
  if (!isReady) throw new BudgetReportError("engineFailed", { url: shownUrl(url), reason: "connection" });
  options.onReady();
  if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  await worker.close();
}

function refusal(code: string, fields: Readonly<Record<string, string | number>>): string {
  return JSON.stringify({ code, fields });
}
