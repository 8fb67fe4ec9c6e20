import { BudgetReportError } from "../../../core/errors";
import type { Job } from "../../job";
import type { PoolOutcome } from "../../pool";
import { givenUp } from "../../runBatch";
import { DiskStore } from "../diskStore";
import { ConnectionWatch } from "./connectionWatch";
import { CHANGED, type QueuedJob } from "./queueEngine";
import { queueLibrary, shownUrl, type QueueLibrary, type QueueWorker } from "./queueLibrary";
import type { WorkerSeats } from "./workerSeats";

export interface WorkerOptions {
  readonly url: string;
  /** This program's version: jobs of another build are not done, their results would bear the wrong name. */
  readonly engine: string;
  /** Where the folder and the store are on this machine, if not where they are on the caller's. */
  readonly folder?: string | undefined;
  readonly store?: string | undefined;
  readonly seats: WorkerSeats;
  readonly onReady: () => void;
  /** The server is away; `onBack`: it is there again. The library connects again by itself. */
  readonly onLost: () => void;
  readonly onBack: () => void;
  readonly onDone: (key: string) => void;
  /** The wish to stop: running units are finished, no further one is taken. */
  readonly signal: AbortSignal;
}

const START_MS = 30_000;
/**
 * Units that a process of the worker has in its hands: one is checked, the next one is fetched meanwhile, so that no
 * process waits for the engine. More would only keep units from other workers.
 */
const IN_HAND = 2;
/** So long the engine may take to hear that the last units are done; then it finds out when their locks run out. */
const CLOSE_MS = 3_000;

/**
 * Takes units from the engine and has them checked in child processes, until it is asked to stop. A unit that kills its
 * process three times or takes too long is a result, too; one whose result is there already is not done again.
 * @throws engineMissing, engineFailed, childNotStarted: this machine cannot check anything, its unit goes to another
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { url, seats, onLost, onBack } = options;
  const library = await queueLibrary(url);
  const broken = new AbortController();
  const worker = library.worker(
    ({ data }) =>
      seats.busy(() =>
        work(data as QueuedJob, options, library).catch((error: unknown) => {
          if (isBroken(error)) broken.abort(error);
          throw error;
        }),
      ),
    seats.most * IN_HAND,
  );
  const queue = library.queue();
  const watch = new ConnectionWatch(() => queue.getFailed(0, 0), onLost, onBack);
  // Without listeners an error of a connection would end the process.
  worker.on("error", () => watch.doubt());
  queue.on("error", () => watch.doubt());
  try {
    await ready(worker, url);
    options.onReady();
    await aborted(AbortSignal.any([options.signal, broken.signal]));
  } finally {
    watch.end();
    const closed = Promise.allSettled([worker.close(), queue.close()]);
    await Promise.race([closed, seats.idle().then(() => pause(CLOSE_MS))]);
    // A connection that does not close in time (its server was away) is cut.
    await Promise.race([Promise.allSettled([worker.disconnect(), queue.disconnect()]), pause(1_000)]);
    await seats.leave();
  }
  broken.signal.throwIfAborted();
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
}

function isBroken(error: unknown): boolean {
  return error instanceof BudgetReportError && error.code === "childNotStarted";
}

async function ready(worker: QueueWorker, url: string): Promise<void> {
  const isReady = await Promise.race([
    worker.waitUntilReady().then(
      () => true,
      () => false,
    ),
    pause(START_MS).then(() => false),
  ]);
  if (!isReady) throw new BudgetReportError("engineFailed", { url: shownUrl(url), reason: "connection" });
}

async function work(queued: QueuedJob, options: WorkerOptions, library: QueueLibrary): Promise<void> {
  const { engine, seats, onDone } = options;
  const { job } = queued;
  if (job.facts.engine !== engine) throw library.final(refusal("engineVersion", { engine, asked: job.facts.engine }));
  const place = { folder: options.folder ?? queued.folder, store: options.store ?? queued.store };
  const store = new DiskStore(place.store);
  if (await store.has(job.key)) return;
  try {
    const outcome = await seats.check(place, job);
    if (outcome === "changed") throw library.final(CHANGED);
    await keepGivenUp(store, job, outcome);
  } catch (error) {
    if (!(error instanceof BudgetReportError) || isBroken(error)) throw error;
    throw library.final(refusal(error.code, error.fields));
  }
  onDone(job.key);
}

async function keepGivenUp(store: DiskStore, job: Job, outcome: PoolOutcome): Promise<void> {
  if (outcome === "processDied" || outcome === "timeLimit") await store.write(givenUp(job, outcome));
}

function refusal(code: string, fields: Readonly<Record<string, string | number>>): string {
  return JSON.stringify({ code, fields });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
