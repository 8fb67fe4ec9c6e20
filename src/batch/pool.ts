import { fork, type ChildProcess } from "node:child_process";
import { BudgetReportError } from "../core/errors";
import type { ChildMessage, JobMessage } from "./child";
import { CHILD_WORD } from "./childWord";
import type { Job, JobOutcome } from "./job";

/** How a job ended in the pool: as jobs do, or with its process three times dead, or not within the limit. */
export type PoolOutcome = JobOutcome | "processDied" | "timeLimit";

export interface PoolOptions {
  /** The program's own script. */
  readonly entry: string;
  readonly folder: string;
  readonly store: string;
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
 * Works through the jobs in child processes, each warm for many units: a crash or a lack of memory costs one unit's
 * turn, not the run. @throws what `onEnded` throws, storeNotWritable; running jobs are ended before
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
  private readonly deaths = new Map<string, number>();

  constructor(
    jobs: readonly Job[],
    private readonly options: PoolOptions,
  ) {
    this.queue = [...jobs];
  }

  /** One child after another, until nothing is left to do. */
  async lane(): Promise<void> {
    let child: ChildProcess | null = null;
    for (let job = this.next(); job; job = this.next()) {
      try {
        if (child === null || hasEnded(child)) child = await this.startChild();
        await this.ended(job, await this.turn(child, job));
      } catch (error) {
        this.failure ??= error as Error;
      }
    }
    if (child && !hasEnded(child)) await ending(child);
  }

  private next(): Job | undefined {
    return this.failure !== null || this.options.signal.aborted ? undefined : this.queue.shift();
  }

  private async ended(job: Job, outcome: TurnOutcome): Promise<void> {
    if (outcome instanceof BudgetReportError) throw outcome;
    if (outcome !== "died") {
      this.queue.push(...(await this.options.onEnded(job, outcome)));
      return;
    }
    const deaths = (this.deaths.get(job.key) ?? 0) + 1;
    this.deaths.set(job.key, deaths);
    if (deaths < MOST_DEATHS) this.queue.push(job);
    else await this.options.onEnded(job, "processDied");
  }

  /** A child that has said that it is ready. @throws childNotStarted where three in a row end before that */
  private async startChild(): Promise<ChildProcess> {
    for (let attempt = 0; attempt < MOST_DEATHS; attempt += 1) {
      const child = fork(this.options.entry, [CHILD_WORD], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
      const isReady = await new Promise<boolean>((resolve) => {
        child.once("message", () => resolve(true));
        child.once("error", () => resolve(false));
        child.once("exit", () => resolve(false));
      });
      if (isReady) return child;
    }
    throw new BudgetReportError("childNotStarted");
  }

  /** One job in the child. */
  private turn(child: ChildProcess, job: Job): Promise<TurnOutcome> {
    const { folder, store, limit } = this.options;
    return new Promise((resolve) => {
      const done = (outcome: TurnOutcome) => {
        clearTimeout(timer);
        child.off("message", onMessage).off("exit", onExit);
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        done("timeLimit");
        child.kill("SIGKILL");
      }, limit);
      const onExit = () => done("died");
      const onMessage = (message: ChildMessage) => {
        if (message.type === "ended") done(message.outcome);
        if (message.type === "failed") done(new BudgetReportError(message.code, message.fields));
      };
      child.on("message", onMessage).on("exit", onExit);
      const message: JobMessage = { folder, store, job };
      // A child that is gone already is told by its exit.
      child.send(message, () => undefined);
    });
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Lets the child go and waits until it has. */
function ending(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.disconnect();
  });
}

type TurnOutcome = JobOutcome | "died" | "timeLimit" | BudgetReportError;
