import type { Batch } from "../core/batch/batchUnit";
import type { EngineFacts } from "../core/batch/jobKey";
import { RESULT_FORMAT } from "../core/batch/jobKey";
import type { KeptYear } from "../core/batch/keptYear";
import type { Roster } from "../core/batch/roster";
import type { PlannedUnit, UnitFile } from "../core/batch/unitFile";
import { failedResult, RUN_PROBLEMS, type UnitResult } from "../core/batch/unitResult";
import { jobOf, plainFiles, type Job, type UnitJob } from "./job";
import { batchUnits, planBatch } from "./planBatch";
import type { PoolOutcome } from "./pool";
import type { BatchFolder, BatchStore, Digest } from "./ports";
import { keepBatch } from "./storedBatch";

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

export interface BatchOptions {
  readonly folder: BatchFolder;
  readonly store: BatchStore;
  readonly digest: Digest;
  readonly facts: EngineFacts;
  readonly roster: Roster | null;
  readonly shard: Shard | null;
  /** Check again what an earlier run gave up (process died, time limit). */
  readonly retry: boolean;
  /** What last year's store says of a unit; left out: there is none. */
  readonly keptYearOf?: (unit: PlannedUnit) => KeptYear | null | Promise<KeptYear | null>;
  /** Words for why a file was given to its unit, in the list of units. */
  readonly why: (file: UnitFile) => string;
  /** Works through jobs (a pool of processes, an engine of several machines) until all have ended or the user stops. */
  readonly work: (jobs: readonly Job[], onEnded: OnEnded) => Promise<void>;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** What is left to do of a job that has ended: nothing, or the jobs of its files as they are now. */
export type OnEnded = (job: Job, outcome: PoolOutcome) => Promise<readonly Job[]>;

export interface BatchProgress {
  /** First the files are read to see what has changed, then the units are checked. */
  readonly phase: "reading" | "checking";
  /** Units. */
  readonly done: number;
  readonly total: number;
}

export interface BatchRun {
  readonly batch: Batch;
  /** Units whose results were there already. */
  readonly kept: number;
  /** Units checked now. */
  readonly checked: number;
  /** Units of this call that are not checked: it was stopped. */
  readonly left: number;
}

/** A file that changes while it is read is tried this often; then the unit is left for the next run. */
const MOST_CHANGES = 3;

/**
 * A folder to results: plans the units, checks those whose result is not in the store, and gathers all. Whatever ends it
 * early, what was finished stays, and the same call goes on from there.
 * @throws folderNotFound, noUnits, brokenUnitList, storeNotWritable, fileUnreadable
 */
export async function runBatch(options: BatchOptions): Promise<BatchRun> {
  const { folder, store, digest, facts, roster, shard } = options;
  const { units, missing } = await planBatch(folder, store, roster, options.why);
  const jobs = new Map<PlannedUnit, UnitJob>();
  for (const unit of units) {
    options.onProgress?.({ phase: "reading", done: jobs.size, total: units.length });
    jobs.set(unit, await jobOf(folder, digest, unit, facts, (await options.keptYearOf?.(unit)) ?? null));
  }
  const jobsOf = (of: readonly PlannedUnit[]) => of.flatMap((unit) => jobs.get(unit)?.job ?? []);
  const own = units.filter((unit) => inShard(jobs.get(unit)?.job ?? null, shard));
  const todo = await withoutResult(store, jobsOf(own), options.retry);
  const withJob = own.filter((unit) => jobs.get(unit)?.job);
  const toDo = new Set(todo.map(({ key }) => key));
  const before = withJob.filter((unit) => !toDo.has(jobs.get(unit)?.job?.key ?? "")).length;
  await new Work(jobs, options, todo.length).through(todo);
  const results = await resultsOf(store, jobsOf(units));
  const batch = { units: batchUnits(jobs, results, roster), missing, hasRoster: roster !== null };
  await keepBatch(store, batch);
  const left = jobsOf(own).filter(({ key }) => !results.has(key)).length;
  return { batch, kept: before, checked: withJob.length - before - left, left };
}

/** The jobs that have to be done, each once: two units may have handed in the same files. */
async function withoutResult(store: BatchStore, jobs: readonly Job[], retry: boolean): Promise<Job[]> {
  const todo = new Map<string, Job>();
  for (const job of jobs) {
    if (todo.has(job.key) || !(await store.has(job.key))) todo.set(job.key, job);
    else if (retry && isGivenUp(await store.read(job.key))) todo.set(job.key, job);
  }
  return [...todo.values()];
}

function isGivenUp(result: UnitResult | null): boolean {
  return result === null || result.problems.some(({ code }) => RUN_PROBLEMS.includes(code));
}

function inShard(job: Job | null, shard: Shard | null): boolean {
  if (shard === null) return true;
  return job === null ? shard.index === 1 : parseInt(job.key.slice(0, 8), 16) % shard.of === shard.index - 1;
}

/** A result that says why a unit could not be checked to the end. */
export function givenUp({ key, facts, files }: Job, code: (typeof RUN_PROBLEMS)[number]): UnitResult {
  return failedResult({ ...facts, format: RESULT_FORMAT }, key, plainFiles(files), { file: null, code, fields: {} });
}

/** The run through the jobs: what ends is counted, what changed meanwhile is planned anew. */
class Work {
  private done = 0;
  private readonly changes = new Map<PlannedUnit, number>();

  constructor(
    private readonly jobs: Map<PlannedUnit, UnitJob>,
    private readonly options: BatchOptions,
    private readonly total: number,
  ) {}

  async through(todo: readonly Job[]): Promise<void> {
    this.tell();
    if (todo.length > 0) await this.options.work(todo, (job, outcome) => this.ended(job, outcome));
  }

  private async ended(job: Job, outcome: PoolOutcome): Promise<readonly Job[]> {
    const again = outcome === "changed" ? await this.planAnew(job) : [];
    if (again.length > 0) return again;
    if (outcome === "processDied" || outcome === "timeLimit") await this.options.store.write(givenUp(job, outcome));
    this.done += 1;
    this.tell();
    return [];
  }

  /** The jobs of the units' files as they are now; none where they are done already, gone, or never stand still. */
  private async planAnew({ key }: Job): Promise<Job[]> {
    const { folder, store, digest, facts } = this.options;
    const again = new Map<string, Job>();
    for (const [unit, { job }] of this.jobs) {
      if (job?.key !== key) continue;
      const now = await jobOf(folder, digest, unit, facts, job.lastYear);
      this.jobs.set(unit, now);
      const changes = (this.changes.get(unit) ?? 0) + 1;
      this.changes.set(unit, changes);
      if (now.job && changes < MOST_CHANGES && !(await store.has(now.job.key))) again.set(now.job.key, now.job);
    }
    return [...again.values()];
  }

  private tell(): void {
    this.options.onProgress?.({ phase: "checking", done: this.done, total: this.total });
  }
}

async function resultsOf(store: BatchStore, jobs: readonly Job[]): Promise<Map<string, UnitResult>> {
  const results = new Map<string, UnitResult>();
  for (const { key } of jobs) {
    const result = results.has(key) ? null : await store.read(key);
    if (result) results.set(key, result);
  }
  return results;
}
