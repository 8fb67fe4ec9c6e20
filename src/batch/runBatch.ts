import { rosterUnit, byText, planUnits } from "../core/batch/planUnits";
import type { Batch, BatchUnit, MissingUnit } from "../core/batch/batchUnit";
import type { EngineFacts } from "../core/batch/jobKey";
import { RESULT_FORMAT } from "../core/batch/jobKey";
import { sameName } from "../core/batch/nameInPath";
import type { Roster } from "../core/batch/roster";
import type { PlannedUnit, UnitFile } from "../core/batch/unitFile";
import {
  formatUnitList,
  missingOfList,
  parseUnitList,
  UNIT_LIST,
  withUnitList,
  type ListedFile,
} from "../core/batch/unitList";
import { failedResult, RUN_PROBLEMS, type UnitResult } from "../core/batch/unitResult";
import { BudgetReportError } from "../core/errors";
import { decodeText } from "../hosts/file/decodeText";
import { jobOf, type Job, type UnitJob } from "./job";
import type { PoolOutcome } from "./pool";
import { ResultStore } from "./resultStore";
import { keepBatch } from "./storedBatch";
import { walkFolder } from "./walkFolder";

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

export interface BatchOptions {
  readonly folder: string;
  readonly store: string;
  readonly facts: EngineFacts;
  readonly roster: Roster | null;
  readonly shard: Shard | null;
  /** Check again what an earlier run gave up (process died, time limit). */
  readonly retry: boolean;
  /** Words for why a file was given to its unit, in the list of units. */
  readonly why: (file: UnitFile) => string;
  /** Works through jobs (a pool of processes, an engine of several machines) until all have ended or the user stops. */
  readonly work: (jobs: readonly Job[], onEnded: OnEnded) => Promise<void>;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** What is left to do of a job that has ended: nothing, or the jobs of its files as they are now. */
export type OnEnded = (job: Job, outcome: PoolOutcome) => Promise<readonly Job[]>;

export interface BatchProgress {
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
  const { folder, facts, shard } = options;
  const store = new ResultStore(options.store);
  await store.prepare();
  await store.sweep(Date.now());
  const { units, missing } = await planned(store, options);
  const jobs = new Map<PlannedUnit, UnitJob>();
  for (const unit of units) jobs.set(unit, await jobOf(folder, unit, facts));
  const jobsOf = (of: readonly PlannedUnit[]) => of.flatMap((unit) => jobs.get(unit)?.job ?? []);
  const own = units.filter((unit) => inShard(jobs.get(unit)?.job ?? null, shard));
  const todo = await withoutResult(store, jobsOf(own), options.retry);
  const withJob = own.filter((unit) => jobs.get(unit)?.job);
  const before = withJob.filter((unit) => todo.every(({ key }) => key !== jobs.get(unit)?.job?.key)).length;
  await new Work(store, jobs, options, todo.length).through(todo);
  const results = await resultsOf(store, jobsOf(units));
  const batch = { units: batchUnits(jobs, results, options.roster), missing, hasRoster: options.roster !== null };
  await keepBatch(store, batch);
  const left = jobsOf(own).filter(({ key }) => !results.has(key)).length;
  return { batch, kept: before, checked: withJob.length - before - left, left };
}

/** Units of the folder as the list in the store has them; the list is written where files have come. */
async function planned(store: ResultStore, { folder, roster, why }: BatchOptions) {
  const files = await walkFolder(folder, store.folder);
  const bytes = await store.bytesOf(UNIT_LIST);
  const decoded = bytes && decodeText(bytes);
  if (bytes && !decoded)
    throw new BudgetReportError("brokenUnitList", { file: UNIT_LIST, line: 1, reason: "noText", what: "" });
  const listed = decoded ? parseUnitList(decoded.text) : [];
  const found = planUnits(
    files.map((at) => ({ path: at })),
    roster,
  );
  const units = withUnitList(found, listed).sort(byUnit);
  if (units.length === 0 && roster === null) throw new BudgetReportError("noUnits", { folder });
  const known = new Set(listed.map(({ path: at }) => at));
  const isNew = units.some((unit) => unit.files.some((file) => !known.has(file.path)));
  if (isNew) await store.put(UNIT_LIST, formatUnitList([...units, ...absent(found, listed)], why));
  return { units, missing: missingUnits(units, missingOfList(found, listed), roster) };
}

/** What the list has and the folder has not stays in the list: the files may come back. */
function absent(found: readonly PlannedUnit[], listed: readonly ListedFile[]): PlannedUnit[] {
  const there = new Set(found.flatMap(({ files }) => files.map(({ path: at }) => at)));
  return listed
    .filter(({ path: at }) => !there.has(at))
    .map(({ code, name, parent, path: at, role }) => {
      const file: UnitFile = { path: at, role, evidence: { code: "list", text: UNIT_LIST } };
      return { id: code ?? name ?? at, code, name, parent, files: [file] };
    });
}

function missingUnits(
  units: readonly PlannedUnit[],
  gone: readonly ListedFile[],
  roster: Roster | null,
): MissingUnit[] {
  const isThere = ({ code, name }: Pick<MissingUnit, "code" | "name">) =>
    units.some(
      (unit) => (code !== null && unit.code === code) || (unit.name !== null && sameName(unit.name) === sameName(name)),
    );
  const expected: MissingUnit[] = [
    ...(roster?.units ?? []).map(({ code, name, parent }) => ({ code, name, parent, from: "roster" as const })),
    ...gone.map(({ code, name, parent, path: at }) => ({
      code,
      name: name ?? code ?? at,
      parent,
      from: "list" as const,
    })),
  ];
  const missing = expected.filter((unit) => !isThere(unit));
  const isFirst = ({ code, name }: MissingUnit, at: number) =>
    missing.findIndex((other) => (code !== null && other.code === code) || sameName(other.name) === sameName(name)) ===
    at;
  return missing.filter(isFirst);
}

/** The jobs that have to be done, each once: two units may have handed in the same files. */
async function withoutResult(store: ResultStore, jobs: readonly Job[], retry: boolean): Promise<Job[]> {
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

/** The run through the jobs: what ends is counted, what changed meanwhile is planned anew. */
class Work {
  private done = 0;
  private readonly changes = new Map<PlannedUnit, number>();

  constructor(
    private readonly store: ResultStore,
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
    if (outcome === "processDied" || outcome === "timeLimit") await this.giveUp(job, outcome);
    this.done += 1;
    this.tell();
    return [];
  }

  /** The jobs of the units' files as they are now; none where they are done already, gone, or never stand still. */
  private async planAnew({ key }: Job): Promise<Job[]> {
    const again = new Map<string, Job>();
    for (const [unit, { job }] of this.jobs) {
      if (job?.key !== key) continue;
      const now = await jobOf(this.options.folder, unit, this.options.facts);
      this.jobs.set(unit, now);
      const changes = (this.changes.get(unit) ?? 0) + 1;
      this.changes.set(unit, changes);
      if (now.job && changes < MOST_CHANGES && !(await this.store.has(now.job.key))) again.set(now.job.key, now.job);
    }
    return [...again.values()];
  }

  private async giveUp({ key, facts, files }: Job, code: "processDied" | "timeLimit"): Promise<void> {
    const plain = files.map(({ role, isText, sha256 }) => ({ role, isText, sha256 }));
    await this.store.write(
      failedResult({ ...facts, format: RESULT_FORMAT }, key, plain, { file: null, code, fields: {} }),
    );
  }

  private tell(): void {
    this.options.onProgress?.({ done: this.done, total: this.total });
  }
}

async function resultsOf(store: ResultStore, jobs: readonly Job[]): Promise<Map<string, UnitResult>> {
  const results = new Map<string, UnitResult>();
  for (const { key } of jobs) {
    const result = results.has(key) ? null : await store.read(key);
    if (result) results.set(key, result);
  }
  return results;
}

function batchUnits(
  jobs: ReadonlyMap<PlannedUnit, UnitJob>,
  results: ReadonlyMap<string, UnitResult>,
  roster: Roster | null,
): BatchUnit[] {
  return [...jobs].map(([unit, { job, unread }]) => ({
    ...unit,
    key: job?.key ?? null,
    paths: job?.files.map(({ path: at }) => at) ?? [],
    unopened: unread,
    result: (job && results.get(job.key)) ?? null,
    listed: roster && rosterUnit(unit, roster),
  }));
}

function byUnit(a: PlannedUnit, b: PlannedUnit): number {
  return byText(a.code ?? "\uffff", b.code ?? "\uffff") || byText(a.name ?? a.id, b.name ?? b.id);
}
