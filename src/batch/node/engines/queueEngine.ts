import { BudgetReportError, type ErrorCode } from "../../../core/errors";
import type { Job } from "../../job";
import type { DiskStore } from "../diskStore";
import type { OnEnded } from "../../runBatch";
import { queueLibrary, shownUrl, type Queue } from "./queueLibrary";

/** What travels through the engine. */
export interface QueuedJob {
  readonly folder: string;
  readonly store: string;
  readonly job: Job;
}

/** Why a worker gave a job back for good: a word, or an error's code and fields as JSON. */
export const CHANGED = "changed";

const POLL_MS = 100;
/** Units end about in the order in which they were handed in: so many of the first are looked for each time … */
const MOST_LOOKED_FOR = 64;
/** … and all of them, and what has failed, each time that so many times as long as it took has passed, or at least … */
const REST = 20;
const LOOK_MS = 400;
/** So long a server may be away (restarted, moved) before the run is given up. */
const PATIENCE_MS = 120_000;
/** So long a server may take to answer a caller at first. */
const START_MS = Number(process.env.BUDGET_REPORT_CONNECT_MS ?? 6_000);
const CLOSE_MS = 2_000;

export interface EngineRun {
  readonly url: string;
  readonly folder: string;
  readonly store: DiskStore;
  readonly onEnded: OnEnded;
  readonly signal: AbortSignal;
}

/**
 * Hands the jobs to the engine and waits until every result is in the store: what counts is the result, not the engine's
 * word. A job's id is its key, so that adding it twice adds it once. @throws engineMissing, engineFailed, storeNotWritable
 */
export async function runEngine(jobs: readonly Job[], run: EngineRun): Promise<void> {
  const library = await queueLibrary(run.url);
  const queue = library.queue();
  let lastError: Error | null = null;
  queue.on("error", (error) => (lastError = error));
  let patience = 0;
  try {
    await ready(queue, run.url, () => lastError);
    // A connection is let go in order; one that never was has nothing to say.
    patience = CLOSE_MS;
    await withoutOldFailures(queue);
    await new Waiting(queue, run).through(jobs);
  } finally {
    await Promise.race([queue.close().catch(() => undefined), pause(patience)]);
  }
}

async function ready(queue: Queue, url: string, error: () => Error | null): Promise<void> {
  const isReady = await Promise.race([
    queue.waitUntilReady().then(
      () => true,
      () => false,
    ),
    pause(START_MS).then(() => false),
  ]);
  if (!isReady) throw new BudgetReportError("engineFailed", { url: shownUrl(url), reason: "connection" }, error());
}

/** A job that an earlier run gave up would stand in the way of its new try. */
async function withoutOldFailures(queue: Queue): Promise<void> {
  for (const job of await queue.getFailed(0, -1)) await job.remove();
}

class Waiting {
  private readonly pending = new Map<string, Job>();
  private since = Date.now();

  constructor(
    private readonly queue: Queue,
    private readonly run: EngineRun,
  ) {}

  async through(jobs: readonly Job[]): Promise<void> {
    await this.add(jobs);
    for (let next = 0; this.pending.size > 0 && !this.run.signal.aborted;) {
      await pause(POLL_MS);
      const began = Date.now();
      const isTime = began >= next;
      await this.takeResults(isTime ? this.pending.size : MOST_LOOKED_FOR);
      if (!isTime) continue;
      await this.takeFailures();
      next = Date.now() + Math.max(LOOK_MS, (Date.now() - began) * REST);
    }
  }

  private async add(jobs: readonly Job[]): Promise<void> {
    const { folder, store } = this.run;
    for (const job of jobs) this.pending.set(job.key, job);
    const opts = { attempts: 3, backoff: { type: "fixed", delay: 500 }, removeOnComplete: true, removeOnFail: false };
    await this.queue.addBulk(
      jobs.map((job) => {
        const data: QueuedJob = { folder, store: store.folder, job };
        return { name: "unit", data, opts: { ...opts, jobId: job.key } };
      }),
    );
  }

  /** @param most units that are looked for and not there */
  private async takeResults(most: number): Promise<void> {
    let missing = 0;
    for (const [key, job] of this.pending) {
      if (missing >= most) return;
      if (!(await this.run.store.has(key))) {
        missing += 1;
        continue;
      }
      this.pending.delete(key);
      await this.run.onEnded(job, "done");
    }
  }

  private async takeFailures(): Promise<void> {
    const failed = await this.patiently(() => this.queue.getFailed(0, -1));
    for (const one of failed ?? []) {
      const job = this.pending.get(one.id ?? "");
      if (!job) continue;
      await one.remove();
      this.pending.delete(job.key);
      const reason = one.failedReason ?? "";
      if (reason.startsWith("{")) throw errorOf(reason);
      const again = await this.run.onEnded(job, reason === CHANGED ? "changed" : "processDied");
      if (again.length > 0) await this.add(again);
    }
  }

  /** `null` while the server is away. @throws engineFailed when it stays away */
  private async patiently<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const done = await work();
      this.since = Date.now();
      return done;
    } catch (error) {
      if (Date.now() - this.since > PATIENCE_MS)
        throw new BudgetReportError("engineFailed", { url: shownUrl(this.run.url), reason: "connection" }, error);
      return null;
    }
  }
}

function errorOf(reason: string): BudgetReportError {
  const { code, fields } = JSON.parse(reason) as { code: ErrorCode; fields: Record<string, string | number> };
  return new BudgetReportError(code, fields);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
