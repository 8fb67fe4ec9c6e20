import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeBatch, type MadeBatch } from "../batch/madeBatch";

const cli = path.resolve(__dirname, "../../dist/cli/index.js");
/** Two departments with their units: few, and all of them are checked. */
const UNITS = 8;

let made: MadeBatch;
let expected: Readonly<Record<string, string>>;

beforeAll(async () => {
  made = makeBatch(UNITS);
  expect(await batch(store("whole"))).toMatchObject({ status: 0, summary: { checked: UNITS, left: 0 } });
  expected = resultsIn(store("whole"));
  expect(Object.keys(expected)).toHaveLength(UNITS);
});
afterAll(() => rmSync(made.root, { recursive: true, force: true }));

const store = (name: string) => path.join(made.root, name);

interface Ended {
  readonly status: number | null;
  readonly err: string;
  readonly summary: { readonly kept: number; readonly checked: number; readonly left: number };
}

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

function start(at: string, folder = made.folder): Running {
  const child = spawn(process.execPath, [cli, "batch", folder, "-o", at, "--workers", "1", "--json"]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (err += text.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (status) => {
      const { summary } = (out === "" ? { summary: {} } : JSON.parse(out)) as Ended;
      resolve({ status, err, summary });
    }),
  );
  return { process: child, ended };
}

const batch = (at: string, folder?: string) => start(at, folder).ended;

/** Every finished result by its name, byte for byte. */
function resultsIn(at: string): Record<string, string> {
  const folder = path.join(at, "results");
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const hasResults = (at: string, count: number) => () => Object.keys(resultsIn(at)).length >= count;

function childrenOf({ pid }: ChildProcess): number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return stdout.split(/\s+/).filter(Boolean).map(Number);
}

test("kill -9 of a child: its unit is taken up again, the results are the same", async () => {
  const run = start(store("child"));
  await until(hasResults(store("child"), 1));
  const [child] = childrenOf(run.process);
  if (child !== undefined) process.kill(child, "SIGKILL");
  expect(child).toBeDefined();
  expect(await run.ended).toMatchObject({ status: 0, summary: { left: 0 } });
  expect(resultsIn(store("child"))).toEqual(expected);
});

test("Ctrl-C finishes the running unit; kill -9 of the parent loses nothing; the same call does the rest", async () => {
  const at = store("stopped");
  const first = start(at);
  await until(hasResults(at, 1));
  first.process.kill("SIGINT");
  const stopped = await first.ended;
  expect(stopped.status).toBe(4);
  expect(stopped.summary.left).toBeGreaterThan(0);
  expect(stopped.summary.checked + stopped.summary.left).toBe(UNITS);
  const second = start(at);
  await until(hasResults(at, stopped.summary.checked + 1));
  second.process.kill("SIGKILL");
  await second.ended;
  const rest = await batch(at);
  expect(rest).toMatchObject({ status: 0, summary: { left: 0 } });
  expect(rest.summary.kept).toBeGreaterThan(stopped.summary.checked);
  expect(resultsIn(at)).toEqual(expected);
});

test("a file that changes during the run has the result of its new bytes; a copied store and folder need nothing done again", async () => {
  const folder = path.join(made.root, "改动中");
  cpSync(made.folder, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  const run = start(store("changed"), folder);
  await until(hasResults(store("changed"), 1));
  // The last one in turn: it was planned with its old bytes, and is not read yet.
  const last = path.join(folder, files.sort().at(-1) ?? "");
  writeFileSync(last, readFileSync(path.resolve(__dirname, "../../samples/daoxian-2021.xlsx")));
  expect(await run.ended).toMatchObject({ summary: { checked: UNITS, left: 0 } });
  const results = Object.keys(resultsIn(store("changed")));
  expect(results).toHaveLength(UNITS);
  expect(results.filter((name) => !(name in expected))).toHaveLength(1);
  cpSync(store("changed"), store("别处/库"), { recursive: true });
  cpSync(folder, store("别处/交来的"), { recursive: true });
  const { summary } = await batch(store("别处/库"), store("别处/交来的"));
  expect(summary).toMatchObject({ checked: 0, kept: UNITS, left: 0 });
  expect(resultsIn(store("别处/库"))).toEqual(resultsIn(store("changed")));
});

test("a full disk: one line, exit 2, no half result; with space the same call does the rest", async () => {
  const disk = store("disk");
  mkdirSync(disk, { recursive: true });
  const mount = (...words: string[]) => spawnSync("mount", words).status === 0;
  if (process.getuid?.() !== 0 || !mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", disk)) {
    console.log("skipped: a small disk can only be made by root, where file systems may be mounted");
    return;
  }
  try {
    const { status, err } = await batch(disk);
    expect(status).toBe(2);
    expect(err).toContain("无法写入结果库");
    for (const text of Object.values(resultsIn(disk))) expect(() => JSON.parse(text) as unknown).not.toThrow();
    mount("-o", "remount,size=32m", disk);
    expect(await batch(disk)).toMatchObject({ summary: { left: 0 } });
    expect(resultsIn(disk)).toEqual(expected);
  } finally {
    spawnSync("umount", [disk]);
  }
});
