import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { makeBatch, type MadeBatch } from "../batch/madeBatch";
import { serverOf, until, whyNot, type EngineServer } from "./engineServers";

const cli = path.resolve(__dirname, "../../dist/cli/index.js");
/** A dead worker's unit is taken up again so long after its last sign of life. */
const env: NodeJS.ProcessEnv = { ...process.env, BUDGET_REPORT_LOCK_MS: "1500" };
/** So long a caller waits for the first answer. */
const impatient: NodeJS.ProcessEnv = { ...env, BUDGET_REPORT_CONNECT_MS: "500" };
const ENGINES = ["redis", "postgres"] as const;
const reasons = new Map(ENGINES.map((engine) => [engine, whyNot(engine)]));

let made: MadeBatch;
let expected: Promise<Readonly<Record<string, string>>>;
const runs = new Map<string, Promise<EngineRun>>();

// Much of the time is waiting (locks, connections made again): both engines run at once.
beforeAll(() => {
  made = makeBatch(8);
  expected = Started.batch("inline").ended.then(() => resultsIn(store("inline")));
  for (const engine of ENGINES) if (reasons.get(engine) === null) runs.set(engine, runOn(engine));
});
afterAll(async () => {
  await Promise.allSettled(runs.values());
  rmSync(made.root, { recursive: true, force: true });
});

const store = (name: string) => path.join(made.root, name);

class Started {
  err = "";
  readonly ended: Promise<{ readonly status: number | null; readonly err: string }>;

  private constructor(readonly child: ChildProcess) {
    child.stderr?.on("data", (text: Buffer) => (this.err += text.toString()));
    this.ended = new Promise((resolve) => child.once("close", (status) => resolve({ status, err: this.err })));
  }

  static batch(name: string, more: readonly string[] = [], how = env): Started {
    return Started.of(["batch", made.folder, "-o", store(name), "--workers", "1", "--json", ...more], how);
  }

  static worker(url: string): Started {
    return Started.of(["worker", "--engine", url, "--workers", "1"], env);
  }

  private static of(words: readonly string[], how: NodeJS.ProcessEnv): Started {
    return new Started(spawn(process.execPath, [cli, ...words], { env: how, stdio: ["ignore", "ignore", "pipe"] }));
  }
}

function resultsIn(at: string): Record<string, string> {
  const folder = path.join(at, "results");
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

interface EngineRun {
  readonly batch: { readonly status: number | null; readonly err: string };
  readonly seconds: number;
  /** The workers that were asked to stop. */
  readonly workers: readonly { readonly status: number | null; readonly err: string }[];
}

/** Two workers, one killed at a third, another one started, the server stopped hard and restarted. */
async function runOn(engine: (typeof ENGINES)[number]): Promise<EngineRun> {
  const server: EngineServer = await serverOf(engine);
  const workers: Started[] = [];
  try {
    await server.start();
    const [victim, survivor] = [Started.worker(server.url), Started.worker(server.url)];
    workers.push(survivor, victim);
    await until(() => [victim, survivor].every(({ err }) => err.includes("已连接")));
    const start = Date.now();
    const batch = Started.batch(engine, ["--engine", server.url]);
    await until(() => Object.keys(resultsIn(store(engine))).length >= 2);
    victim.child.kill("SIGKILL");
    await server.stopHard();
    await until(() => survivor.err.includes("连接断了"));
    await server.start();
    const third = Started.worker(server.url);
    workers[1] = third;
    const ended = await batch.ended;
    // A program that has not begun to listen for signals is ended by one like any other.
    await until(() => third.err.includes("已连接"));
    const seconds = (Date.now() - start) / 1000;
    for (const { child } of workers) child.kill("SIGTERM");
    return { batch: ended, seconds, workers: await Promise.all(workers.map((worker) => worker.ended)) };
  } finally {
    for (const { child } of workers) child.kill("SIGKILL");
    await server.end();
  }
}

describe.each(ENGINES)("%s", (engine) => {
  const reason = reasons.get(engine) ?? null;
  const there = reason === null ? test : test.skip;
  const why = reason === null ? "" : ` (skipped: ${reason})`;

  there(
    `a worker killed at a third, another one started, the server stopped hard and restarted: all results once${why}`,
    async () => {
      const run = await runs.get(engine);
      expect(run?.batch).toMatchObject({ status: 0 });
      expect(resultsIn(store(engine))).toEqual(await expected);
      console.log(`${engine}: ${Object.keys(await expected).length} units in ${run?.seconds.toFixed(1)} s`);
    },
    150_000,
  );

  there(`a worker tells that the server is away and back, and leaves when it is asked to${why}`, async () => {
    const workers = (await runs.get(engine))?.workers ?? [];
    expect(workers.map(({ status }) => status)).toEqual([0, 0]);
    const [first] = workers;
    expect(first?.err).toMatch(/连接断了.*\n.*已重新连接/u);
  });
});

test("an engine that cannot be reached is one line, exit 2", async () => {
  if (reasons.get("redis") !== null) return;
  const { status, err } = await Started.batch("none", ["--engine", "redis://127.0.0.1:9"], impatient).ended;
  expect({ status, lines: err.trim().split("\n").length }).toEqual({ status: 2, lines: 1 });
}, 60_000);
