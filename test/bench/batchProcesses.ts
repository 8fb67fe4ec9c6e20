import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startChild } from "../../src/batch/node/childWorker";
import { diskFolder, digestOf } from "../../src/batch/node/diskFolder";
import { DiskStore } from "../../src/batch/node/diskStore";
import { runEngine } from "../../src/batch/node/engines/queueEngine";
import { engineVersion } from "../../src/batch/node/engineVersion";
import { jobOf, type Job } from "../../src/batch/job";
import { runPool } from "../../src/batch/pool";
import { engineFacts } from "../../src/core/batch/checkUnit";
import { serverOf, whyNotThere } from "../e2e/engineServers";

const SAMPLES = path.resolve("samples");
const entry = path.resolve("dist/cli/index.js");
/** A process is warm after so many; before that each compiles for itself, which its own line tells. */
const WARM = 40;
const COUNT = 300;

/** What several processes and an engine cost, by wall time: to be read on a machine that has nothing else to do. */
export async function processFigures(): Promise<readonly string[]> {
  const root = mkdtempSync(path.join(tmpdir(), "budget-report-bench-"));
  try {
    const jobs = await jobsOf();
    const one = await poolTime(root, jobs, 1);
    const two = await poolTime(root, jobs, 2);
    return [
      `workbook of 24 KB, ${COUNT} times: 1 process ${rate(one.ms)}, 2 processes ${rate(two.ms)}: ${(one.ms / two.ms).toFixed(2)} x (budget 1.7)`,
      `start of the processes and their first ${WARM} units each: 1 process ${Math.round(one.cold)} ms, 2 processes ${Math.round(two.cold)} ms`,
      `memory of a child process after ${COUNT} workbooks of 24 KB: ${one.memory} MB`,
      await engineLine(root, jobs, "redis", one.ms),
      await engineLine(root, jobs, "postgres", one.ms),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const rate = (ms: number) => `${((COUNT / ms) * 1_000).toFixed(1)} units/s`;

/** The same workbook again and again, each time as another unit. */
async function jobsOf(): Promise<(from: number, count: number) => Job[]> {
  const evidence = { code: "alone", text: "" } as const;
  const files = [{ path: "daoxian-2021.xlsx", role: "workbook", evidence } as const];
  const unit = { id: "1", code: null, name: null, parent: null, files };
  const { job } = await jobOf(diskFolder(SAMPLES), digestOf, unit, engineFacts(await engineVersion(entry), null));
  if (!job) throw new Error("no sample");
  return (from, count) =>
    Array.from({ length: count }, (_, at) => ({ ...job, key: (from + at).toString(16).padStart(64, "0") }));
}

type Jobs = Awaited<ReturnType<typeof jobsOf>>;

async function poolTime(root: string, jobs: Jobs, workers: number) {
  const store = path.join(root, `pool${workers}`);
  const asked = performance.now();
  let began = 0;
  let done = 0;
  let memory = 0;
  await runPool(jobs(0, WARM * workers + COUNT), {
    start: () => startChild({ entry, folder: SAMPLES, store, memory: null }),
    ...{ workers, limit: 60_000, signal: new AbortController().signal },
    onEnded: () => {
      done += 1;
      if (done === WARM * workers) began = performance.now();
      if (done === WARM * workers + COUNT) memory = childMemory();
      return Promise.resolve([]);
    },
  });
  return { ms: performance.now() - began, cold: began - asked, memory };
}

/** Of the greatest child of this process, in MB; 0 where the system does not tell. */
function childMemory(): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "--ppid", String(process.pid)], { encoding: "utf8" });
  return Math.round(Math.max(0, ...stdout.split(/\s+/).map(Number)) / 1_024);
}

/** One worker on this machine, through the engine, against one process of the pool. */
async function engineLine(root: string, jobs: Jobs, engine: "redis" | "postgres", pool: number): Promise<string> {
  const reason = whyNotThere(engine);
  if (reason !== null) return `through ${engine}: not measured (${reason})`;
  const server = await serverOf(engine);
  await server.start();
  const worker = spawn(process.execPath, [entry, "worker", "--engine", server.url, "--workers", "1"], {
    stdio: "ignore",
  });
  try {
    const store = new DiskStore(path.join(root, engine));
    await store.prepare();
    const signal = new AbortController().signal;
    const onEnded = () => Promise.resolve([]);
    const through = (some: readonly Job[]) =>
      runEngine(some, { url: server.url, folder: SAMPLES, store, onEnded, signal });
    await through(jobs(0, WARM));
    const began = performance.now();
    await through(jobs(WARM, COUNT));
    const ms = performance.now() - began;
    return `through ${engine}, 1 worker: ${rate(ms)}, ${(((ms - pool) / pool) * 100).toFixed(0)} % over the pool with 1 process (the smallest unit: 24 KB)`;
  } finally {
    worker.kill("SIGKILL");
    await server.end();
  }
}
