import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { makeBatch, type MadeBatch } from "../batch/madeBatch";
import { serverOf, until, whyNot, type EngineServer } from "./engineServers";

const cli = path.resolve(__dirname, "../../dist/cli/index.js");
/** A dead worker's unit is taken up again so long after its last sign of life. */
const env = { ...process.env, BUDGET_REPORT_LOCK_MS: "4000" };

let made: MadeBatch;
let expected: Readonly<Record<string, string>>;

beforeAll(async () => {
  made = makeBatch(14);
  await ended(run("batch", made.folder, "-o", store("inline"), "--json"));
  expected = resultsIn(store("inline"));
});
afterAll(() => rmSync(made.root, { recursive: true, force: true }));

const store = (name: string) => path.join(made.root, name);

function run(...words: string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...words], { env, stdio: ["ignore", "ignore", "pipe"] });
}

function ended(child: ChildProcess): Promise<{ status: number | null; err: string }> {
  let err = "";
  child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, err })));
}

function resultsIn(at: string): Record<string, string> {
  const folder = path.join(at, "results");
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

describe.each(["redis", "postgres"] as const)("%s", (engine) => {
  const reason = whyNot(engine);
  let server: EngineServer;
  const workers: ChildProcess[] = [];
  const work = () => {
    const worker = run("worker", "--engine", server.url);
    workers.push(worker);
    return worker;
  };

  afterAll(async () => {
    for (const worker of workers) worker.kill("SIGKILL");
    if (reason === null) await server.end();
  });

  (reason === null ? test : test.skip)(
    `a worker killed at a third, another one started, the server stopped hard and restarted: all results once${reason === null ? "" : ` (skipped: ${reason})`}`,
    async () => {
      server = await serverOf(engine);
      await server.start();
      const [first] = [work(), work()];
      const at = store(engine);
      const start = Date.now();
      const batch = ended(run("batch", made.folder, "-o", at, "--engine", server.url, "--json"));
      const done = () => Object.keys(resultsIn(at)).length;
      await until(() => done() >= Object.keys(expected).length / 3);
      first?.kill("SIGKILL");
      await server.stopHard();
      work();
      await server.start();
      expect(await batch).toMatchObject({ status: 0 });
      expect(resultsIn(at)).toEqual(expected);
      console.log(`${engine}: ${Object.keys(expected).length} units in ${((Date.now() - start) / 1000).toFixed(1)} s`);
    },
    150_000,
  );
});

test("an engine that cannot be reached is one line, exit 2", async () => {
  if (whyNot("redis") !== null) return;
  const { status, err } = await ended(
    run("batch", made.folder, "-o", store("none"), "--engine", "redis://127.0.0.1:9"),
  );
  expect({ status, lines: err.trim().split("\n").length }).toEqual({ status: 2, lines: 1 });
}, 60_000);
