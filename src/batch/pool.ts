import { BudgetReportError } from "../core/errors";
import type { Job, JobOutcome } from "./job";

/** How a job ended in the pool: as jobs do, or with its worker three times dead, or not within the limit. */
export type PoolOutcome = JobOutcome | "processDied" | "timeLimit";

/** How one turn of a worker ended: an error is one of the run (no space in the store), not of the unit. */
export type TurnOutcome = JobOutcome | "died" | BudgetReportError;

/** Who checks units one after another, apart from the page or process that asks: a child process, a web worker. */
export interface PoolWorker {
  /**
   * Checks a unit and brings its result to the store: "done" only when it is there, whatever happens then. Never rejects.
   * @param onChecked called where the result is on its way to the store: the worker has time for another unit
   */
  turn(job: Job, onChecked: () => void): Promise<TurnOutcome>;
  hasEnded(): boolean;
  /** Ends it in the middle of its turns. */
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
/** So many results of a worker may be on their way to a slow disk. */
const MOST_WRITTEN = 4;

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

  /** One worker after another, until nothing is left to do: while results are written the next unit is checked. */
  async lane(): Promise<void> {
    const seat = new PoolSeat(this.options.start, this.options.limit);
    const open = new Set<Promise<void>>();
    for (let job = this.next(); job || open.size > 0; job = this.next()) {
      if (job) await this.begin(seat, job, open);
      if (!job || open.size >= MOST_WRITTEN) await Promise.race(open);
    }
    await seat.leave();
  }

  /** Resolves when there is time for another unit. @param open those that have not ended */
  private begin(seat: PoolSeat, job: Job, open: Set<Promise<void>>): Promise<void> {
    return new Promise((resolve) => {
      const ended = this.check(seat, job, resolve).finally(() => open.delete(ended));
      open.add(ended);
      void ended.then(resolve);
    });
  }

  private async check(seat: PoolSeat, job: Job, onChecked: () => void): Promise<void> {
    try {
      this.queue.push(...(await this.options.onEnded(job, await seat.check(job, onChecked))));
    } catch (error) {
      this.failure ??= error as Error;
    }
  }

  private next(): Job | undefined {
    return this.failure !== null || this.options.signal.aborted ? undefined : this.queue.shift();
  }
}

/** A worker's place: who dies there is followed by another one. One unit is checked at a time. */
export class PoolSeat {
  private worker: PoolWorker | null = null;
  private free: Promise<void> = Promise.resolve();
  private readonly open = new Set<Promise<unknown>>();

  constructor(
    private readonly start: () => Promise<PoolWorker>,
    /** Milliseconds. */
    private readonly limit: number,
  ) {}

  /**
   * One unit, tried by three workers at most.
   * @param onChecked the seat has time for another unit, while this one's result is written
   * @throws childNotStarted, and what ends the run
   */
  async check(job: Job, onChecked: () => void = () => undefined): Promise<PoolOutcome> {
    // Whose worker died once is tried alone: what was only being written is not taken for the death of its neighbour.
    for (let [deaths, isAlone] = [0, false]; deaths < MOST_DEATHS; isAlone = true) {
      const leave = await this.enter();
      let isChecked = false;
      try {
        if (this.worker === null || this.worker.hasEnded()) this.worker = await this.start();
        const outcome = await this.turn(this.worker, job, () => {
          isChecked = true;
          if (isAlone) return;
          leave();
          onChecked();
        });
        if (outcome instanceof BudgetReportError) throw outcome;
        if (outcome !== "died") return outcome;
      } finally {
        leave();
      }
      if (isAlone || !isChecked) deaths += 1;
    }
    return "processDied";
  }

  /** Lets the worker go when what it has in its hands is done. */
  async leave(): Promise<void> {
    await Promise.all(this.open);
    if (this.worker && !this.worker.hasEnded()) await this.worker.end();
    this.worker = null;
  }

  /** Waits until no unit is being checked here. @returns lets the next one in */
  private async enter(): Promise<() => void> {
    const before = this.free;
    let leave = () => undefined as void;
    this.free = new Promise((resolve) => (leave = resolve));
    await before;
    return leave;
  }

  private turn(worker: PoolWorker, job: Job, onChecked: () => void): Promise<TurnOutcome | "timeLimit"> {
    const ended = new Promise<TurnOutcome | "timeLimit">((resolve) => {
      const timer = setTimeout(() => {
        resolve("timeLimit");
        worker.kill();
      }, this.limit);
      void worker.turn(job, onChecked).then((outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
    this.open.add(ended);
    return ended.finally(() => this.open.delete(ended));
  }
}
