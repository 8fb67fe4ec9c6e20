import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EngineFacts } from "../../src/core/batch/jobKey";
import { readRoster, type Roster } from "../../src/core/batch/roster";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { runBatch, type BatchOptions, type BatchRun } from "../../src/batch/runBatch";
import type { Job, JobOutcome } from "../../src/batch/job";
import { DiskStore } from "../../src/batch/node/diskStore";
import { checkJob, diskFolder, digestOf } from "../../src/batch/node/diskFolder";

const script = path.resolve(__dirname, "../../scripts/samples/batchFolder.mjs");

/** What the generator planted: rule, variant, units; units by code. */
export interface Planted {
  readonly cross: readonly (readonly [rule: string, variant: string, units: readonly string[]])[];
  readonly faulty: readonly string[];
  readonly unreadable: readonly string[];
  readonly missing: readonly string[];
}

export interface MadeBatch {
  readonly root: string;
  readonly folder: string;
  readonly lastYear: string;
  readonly roster: string;
  readonly planted: Planted;
}

/** A folder of made-up units in a temporary place (scripts/samples/batchFolder.mjs). */
export function makeBatch(units: number): MadeBatch {
  const root = mkdtempSync(path.join(tmpdir(), "budget-report-batch-"));
  const done = spawnSync(process.execPath, [script, root, String(units)], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  const planted = JSON.parse(readFileSync(path.join(root, "planted.json"), "utf8")) as Planted;
  const at = (name: string) => path.join(root, name);
  return { root, folder: at("报送"), lastYear: at("上年"), roster: at("名册.xlsx"), planted };
}

export async function rosterOf({ roster }: MadeBatch): Promise<Roster> {
  return readRoster(await readWorkbookFile(readFileSync(roster), "名册.xlsx"));
}

export const FACTS: EngineFacts = { engine: "test", rules: "test", system: null };

/** The same road as the command's, in this process. */
export async function runHere(folder: string, store: string, more: Partial<BatchOptions> = {}): Promise<BatchRun> {
  const place = new DiskStore(store);
  await place.prepare();
  return runBatch({
    ...{ folder: diskFolder(folder, [place.folder]), store: place, digest: digestOf },
    ...{ facts: FACTS, roster: null, shard: null, retry: false },
    why: ({ evidence }) => evidence.code,
    work: async (jobs, onEnded) => {
      const queue = [...jobs];
      for (let job = queue.shift(); job; job = queue.shift())
        queue.push(...(await onEnded(job, await runJob(folder, place, job))));
    },
    ...more,
  });
}

/** Checks a unit in this process and keeps its result. */
export async function runJob(folder: string, store: DiskStore, job: Job): Promise<JobOutcome> {
  const result = await checkJob(folder, job);
  if (result === null) return "changed";
  await store.write(result);
  return "done";
}
