import { BudgetReportError } from "../../../core/errors";

/** What of the library's queue is used; it is loaded only when an engine is asked for, and need not be installed. */
export interface Queue {
  waitUntilReady(): Promise<unknown>;
  addBulk(
    jobs: readonly {
      readonly name: string;
      readonly data: unknown;
      readonly opts: Readonly<Record<string, unknown>>;
    }[],
  ): Promise<unknown>;
  getFailed(start?: number, end?: number): Promise<readonly FailedJob[]>;
  on(event: "error", listener: (error: Error) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

export interface FailedJob {
  readonly id?: string;
  readonly failedReason?: string;
  remove(): Promise<unknown>;
}

export interface QueueWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

export interface QueueLibrary {
  readonly queue: () => Queue;
  readonly worker: (process: (job: { readonly data: unknown }) => Promise<unknown>, concurrency: number) => QueueWorker;
  /** An error after which the engine does not try the job again. */
  readonly final: (reason: string) => Error;
}

/** All batches share one queue: a job's id is its result's key. */
const QUEUE = "budget-report";
/** Tables of the engine in a PostgreSQL database. */
const SCHEMA = "budget_report";
/** A unit takes seconds; a worker that has not renewed its lock for so long is taken for dead. */
const LOCK_MS = Number(process.env.BUDGET_REPORT_LOCK_MS ?? 120_000);
/** A unit whose workers died so often is given up. */
const MOST_DEATHS = 3;
/**
 * A worker need not wait until the database's disk has its words "taken" and "done": a crash that takes them back has the
 * unit handed out once more, and its result is found in the store. What the caller hands in is on the disk.
 */
const NO_WAIT = { options: "-c synchronous_commit=off" };

interface BullModule {
  readonly Queue: new (name: string, options: object) => Queue;
  readonly Worker: new (
    name: string,
    process: (job: { readonly data: unknown }) => Promise<unknown>,
    options: object,
  ) => QueueWorker;
  readonly UnrecoverableError: new (reason: string) => Error;
  readonly withBackend: (factory: unknown) => Pick<BullModule, "Queue" | "Worker">;
  readonly createPostgresBackend: unknown;
}

/** @param url redis://… or postgres://… @throws engineMissing, invalidCall for another address */
export async function queueLibrary(url: string): Promise<QueueLibrary> {
  const isPostgres = /^postgres(?:ql)?:\/\//u.test(url);
  const bull = (await optional("bullmq", url)) as BullModule;
  await optional(isPostgres ? "pg" : "ioredis", url);
  const { Queue, Worker } = isPostgres ? bull.withBackend(bull.createPostgresBackend) : bull;
  const connection = isPostgres
    ? { connectionString: url, schema: SCHEMA, migrate: true }
    : { url, maxRetriesPerRequest: null };
  const timing = {
    lockDuration: LOCK_MS,
    stalledInterval: Math.max(1_000, Math.floor(LOCK_MS / 2)),
    maxStalledCount: MOST_DEATHS - 1,
  };
  return {
    queue: () => new Queue(QUEUE, { connection }),
    worker: (process, concurrency) => {
      const own = isPostgres ? { ...connection, ...NO_WAIT } : connection;
      return new Worker(QUEUE, process, { connection: own, ...timing, concurrency });
    },
    final: (reason) => new bull.UnrecoverableError(reason),
  };
}

/** Is it the address of an engine that is known? */
export function isEngineUrl(url: string): boolean {
  return /^(?:rediss?|postgres(?:ql)?):\/\/\S+$/u.test(url);
}

/** The address without the password, for messages. */
export function shownUrl(url: string): string {
  return url.replace(/\/\/[^@/]*@/u, "//…@");
}

async function optional(name: string, url: string): Promise<unknown> {
  try {
    // Not bundled: it is there only where it has been installed.
    return await import(/* webpackIgnore: true */ name);
  } catch (error) {
    throw new BudgetReportError("engineMissing", { engine: shownUrl(url), package: name }, error);
  }
}
