import { execFile, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
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
/** Units of each process, then. */
const COUNT = 300;
/** What is measured once may have been disturbed. */
const ROUNDS = 3;

/** What several processes and an engine cost, by wall time: to be read on a machine that has nothing else to do. */
export async function processFigures(): Promise<readonly string[]> {
  const root = mkdtempSync(path.join(tmpdir(), "budget-report-bench-"));
  try {
    const jobs = await jobsOf();
    const rounds: Round[] = [];
    for (let at = 0; at < ROUNDS; at += 1) {
      const one = await poolTime(path.join(root, `one${at}`), jobs, 1);
      const two = await poolTime(path.join(root, `two${at}`), jobs, 2);
      rounds.push({ one, two, apart: await apart(path.join(root, `apart${at}`)) });
    }
    const of = (figure: (round: Round) => number) => median(rounds.map(figure));
    const one = of((round) => round.one.rate);
    return [
      `workbook of 24 KB, ${COUNT} times a process, median of ${ROUNDS}: 1 process ${rate(one)}, 2 processes ${rate(of((round) => round.two.rate))}: ${times(rounds, ({ two }) => two.rate)} (budget 1.7)`,
      `  what the machine gives: the same twice at once, apart from one another: ${times(rounds, (round) => round.apart)}`,
      `  CPU time of the process that hands out: ${of((round) => round.two.parent).toFixed(2)} ms a unit`,
      `start of the processes and their first ${WARM} units each: 1 process ${Math.round(of((round) => round.one.cold))} ms, 2 processes ${Math.round(of((round) => round.two.cold))} ms`,
      `memory of a child process after ${COUNT} workbooks of 24 KB: ${of((round) => round.one.memory)} MB`,
      await engineLine(root, jobs, "redis", one),
      await engineLine(root, jobs, "postgres", one),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Round {
  readonly one: PoolFigures;
  readonly two: PoolFigures;
  /** Units a second of two runs at once, together. */
  readonly apart: number;
}

interface PoolFigures {
  /** Units a second, warm. */
  readonly rate: number;
  /** Milliseconds until all processes were warm. */
  readonly cold: number;
  /** CPU time of this process, in ms a unit. */
  readonly parent: number;
  /** Of the greatest child, in MB. */
  readonly memory: number;
}

/** `node dist/bench/index.js --alone <folder>`: one process of the pool, for itself. Prints its units a second. */
export async function aloneRate(root: string): Promise<string> {
  return String((await poolTime(root, await jobsOf(), 1)).rate);
}

/** Two runs at once that know nothing of one another, each with a parent and a process of its own: no pool does better on this machine. */
async function apart(root: string): Promise<number> {
  const run = (name: string) =>
    promisify(execFile)(process.execPath, [path.resolve("dist/bench/index.js"), "--alone", path.join(root, name)]);
  const both = await Promise.all([run("a"), run("b")]);
  return both.reduce((sum, { stdout }) => sum + Number(stdout), 0);
}

/** So many times as many as one process of the same round: the median, and from where to where. */
function times(rounds: readonly Round[], figure: (round: Round) => number): string {
  const all = rounds.map((round) => figure(round) / round.one.rate);
  return `${median(all).toFixed(2)} x (${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)})`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const rate = (units: number) => `${units.toFixed(1)} units/s`;

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

async function poolTime(store: string, jobs: Jobs, workers: number): Promise<PoolFigures> {
  const [warm, all] = [WARM * workers, (WARM + COUNT) * workers];
  const asked = performance.now();
  let began = 0;
  let cpu = process.cpuUsage();
  let done = 0;
  let memory = 0;
  await runPool(jobs(0, all), {
    start: () => startChild({ entry, folder: SAMPLES, store, memory: null }),
    ...{ workers, limit: 60_000, signal: new AbortController().signal },
    onEnded: () => {
      done += 1;
      if (done === warm) [began, cpu] = [performance.now(), process.cpuUsage()];
      if (done === all) memory = childMemory();
      return Promise.resolve([]);
    },
  });
  const { user, system } = process.cpuUsage(cpu);
  const units = COUNT * workers;
  const seconds = (performance.now() - began) / 1_000;
  return { rate: units / seconds, cold: began - asked, parent: (user + system) / 1_000 / units, memory };
}

/** Of the greatest child of this process, in MB; 0 where the system does not tell. */
function childMemory(): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "--ppid", String(process.pid)], { encoding: "utf8" });
  return Math.round(Math.max(0, ...stdout.split(/\s+/).map(Number)) / 1_024);
}

/** One worker on this machine, through the engine, against one process of the pool. */
async function engineLine(root: string, jobs: Jobs, engine: "redis" | "postgres", one: number): Promise<string> {
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
    const rateThrough = COUNT / ((performance.now() - began) / 1_000);
    return `through ${engine}, 1 worker: ${rate(rateThrough)}, ${((one / rateThrough - 1) * 100).toFixed(0)} % over the pool with 1 process (the smallest unit: 24 KB)`;
  } finally {
    worker.kill("SIGKILL");
    await server.end();
  }
}
