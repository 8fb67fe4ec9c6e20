import { BudgetReportError } from "../core/errors";
import type { Job, JobOutcome } from "./job";

/** How a job ended in the pool: as jobs do, or with its worker three times dead, or not within the limit. */
export type PoolOutcome = JobOutcome | "processDied" | "timeLimit";

/** How one turn of a worker ended: an error is one of the run (no space in the store), not of the unit. */
export type TurnOutcome = JobOutcome | "died" | BudgetReportError;

/** Who checks units one after another, apart from the page or process that asks: a child process, a web worker. */
export interface PoolWorker {
  /** Checks a unit and brings its result to the store. Never rejects. */
  turn(job: Job): Promise<TurnOutcome>;
  hasEnded(): boolean;
  /** Ends it in the middle of its turn. */
  kill(): void;
  /** Lets it go, and waits until it has. */
  end(): Promise<void>;
}

export interface PoolOptions {
  /** Gives a worker that is ready. @throws childNotStarted */
  readonly start: () => Promise<PoolWorker>;
  readonly workers: number;
  /** Milliseconds that one unit may take. */
  readonly limit: number;
  /** Called once for each job; the jobs that it gives back are done too. @throws ends the run */
  readonly onEnded: (job: Job, outcome: PoolOutcome) => Promise<readonly Job[]>;
  /** The user has asked to stop: running jobs end, no further one begins. */
  readonly signal: AbortSignal;
}

const MOST_DEATHS = 3;

/**
 * Works through the jobs in workers, each warm for many units: a crash or a lack of memory costs one unit's turn, not
 * the run. @throws what `onEnded` throws, storeNotWritable; running jobs are ended before
 */
export async function runPool(jobs: readonly Job[], options: PoolOptions): Promise<void> {
  const run = new PoolRun(jobs, options);
  const lanes = Math.max(1, Math.min(options.workers, jobs.length));
  await Promise.all(Array.from({ length: jobs.length === 0 ? 0 : lanes }, () => run.lane()));
  if (run.failure) throw run.failure;
}

class PoolRun {
  failure: Error | null = null;
  private readonly queue: Job[];

  constructor(
    jobs: readonly Job[],
    private readonly options: PoolOptions,
  ) {
    this.queue = [...jobs];
  }

  /** One worker after another, until nothing is left to do. */
  async lane(): Promise<void> {
    const { start, limit, onEnded } = this.options;
    const seat = new PoolSeat(start, limit);
    for (let job = this.next(); job; job = this.next()) {
      try {
        this.queue.push(...(await onEnded(job, await seat.check(job))));
      } catch (error) {
        this.failure ??= error as Error;
      }
    }
    await seat.leave();
  }

  private next(): Job | undefined {
    return this.failure !== null || this.options.signal.aborted ? undefined : this.queue.shift();
  }
}

/** A worker's place: who dies there is followed by another one. */
export class PoolSeat {
  private worker: PoolWorker | null = null;

  constructor(
    private readonly start: () => Promise<PoolWorker>,
    /** Milliseconds. */
    private readonly limit: number,
  ) {}

  /** One unit, tried by three workers at most. @throws childNotStarted, and what ends the run */
  async check(job: Job): Promise<PoolOutcome> {
    for (let deaths = 0; deaths < MOST_DEATHS; deaths += 1) {
      if (this.worker === null || this.worker.hasEnded()) this.worker = await this.start();
      const outcome = await this.turn(this.worker, job);
      if (outcome instanceof BudgetReportError) throw outcome;
      if (outcome !== "died") return outcome;
    }
    return "processDied";
  }

  async leave(): Promise<void> {
    if (this.worker && !this.worker.hasEnded()) await this.worker.end();
    this.worker = null;
  }

  private turn(worker: PoolWorker, job: Job): Promise<TurnOutcome | "timeLimit"> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve("timeLimit");
        worker.kill();
      }, this.limit);
      void worker.turn(job).then((outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
  }
}
