import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeBatch, type MadeBatch } from "../batch/madeBatch";

const cli = path.resolve(__dirname, "../../dist/cli/index.js");
const UNITS = 14;

let made: MadeBatch;
let expected: Readonly<Record<string, string>>;

beforeAll(async () => {
  made = makeBatch(UNITS);
  expect(await batch(store("whole"))).toMatchObject({ status: 0 });
  expected = resultsIn(store("whole"));
  expect(Object.keys(expected).length).toBeGreaterThan(10);
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
  const child = spawn(process.execPath, [cli, "batch", folder, "-o", at, "--workers", "2", "--json"]);
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
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const hasResults = (at: string, count: number) => () => Object.keys(resultsIn(at)).length >= count;

function childrenOf({ pid }: ChildProcess): number[] {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return stdout.split(/\s+/).filter(Boolean).map(Number);
}

test("kill -9 of a child: its unit is taken up again, the results are the same", async () => {
  const run = start(store("child"));
  await until(hasResults(store("child"), 2));
  const [child] = childrenOf(run.process);
  if (child !== undefined) process.kill(child, "SIGKILL");
  expect(child).toBeDefined();
  expect(await run.ended).toMatchObject({ status: 0, summary: { left: 0 } });
  expect(resultsIn(store("child"))).toEqual(expected);
});

test("kill -9 of the parent: what was finished is kept, the same call does the rest", async () => {
  const run = start(store("parent"));
  await until(hasResults(store("parent"), 2));
  run.process.kill("SIGKILL");
  await run.ended;
  const again = await batch(store("parent"));
  expect(again).toMatchObject({ status: 0, summary: { left: 0 } });
  expect(again.summary.kept).toBeGreaterThanOrEqual(2);
  expect(resultsIn(store("parent"))).toEqual(expected);
});

test("Ctrl-C finishes the running units and says that it has stopped; the same call goes on", async () => {
  const run = start(store("stopped"));
  await until(hasResults(store("stopped"), 1));
  run.process.kill("SIGINT");
  const ended = await run.ended;
  expect(ended.status).toBe(4);
  expect(ended.summary.left).toBeGreaterThan(0);
  expect((await batch(store("stopped"))).summary.kept).toBe(ended.summary.checked);
  expect(resultsIn(store("stopped"))).toEqual(expected);
});

test("a store and a folder that were copied to another path: nothing is done twice", async () => {
  const other = mkdtempSync(path.join(tmpdir(), "budget-report-copied-"));
  cpSync(store("whole"), path.join(other, "库"), { recursive: true });
  cpSync(made.folder, path.join(other, "交来的"), { recursive: true });
  const { summary } = await batch(path.join(other, "库"), path.join(other, "交来的"));
  expect(summary).toMatchObject({ checked: 0, left: 0 });
  expect(resultsIn(path.join(other, "库"))).toEqual(expected);
  rmSync(other, { recursive: true });
});

test("a file that changes during the run: its result is that of its new bytes", async () => {
  const folder = path.join(made.root, "改动中");
  cpSync(made.folder, folder, { recursive: true });
  const name =
    readdirSync(folder)
      .filter((one) => one.endsWith(".xlsx"))
      .sort()
      .at(-1) ?? "";
  const run = start(store("changed"), folder);
  await until(hasResults(store("changed"), 1));
  writeFileSync(path.join(folder, name), readFileSync(path.resolve(__dirname, "../../samples/daoxian-2021.xlsx")));
  expect(await run.ended).toMatchObject({ summary: { left: 0 } });
  const fresh = await batch(store("fresh"), folder);
  expect(fresh.summary.left).toBe(0);
  const [changed, anew] = [resultsIn(store("changed")), resultsIn(store("fresh"))];
  // The old bytes' result may be there, too, where they were read before the change.
  const kept = await batch(store("changed"), folder);
  expect(kept.summary.left).toBe(0);
  expect({ ...resultsIn(store("changed")), ...changed }).toMatchObject(anew);
});

test("a full disk: one line, exit 2, no half result; with space the same call does the rest", async () => {
  const disk = store("disk");
  mkdirSync(disk);
  const mount = (...words: string[]) => spawnSync("mount", words).status === 0;
  if (process.getuid?.() !== 0 || !mount("-t", "tmpfs", "-o", "size=96k", "tmpfs", disk)) {
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

test("shards share the work, and together they are the whole", () => {
  for (const shard of ["1/2", "2/2"])
    spawnSync(process.execPath, [cli, "batch", made.folder, "-o", store("shards"), "--workers", "1", "--shard", shard]);
  expect(resultsIn(store("shards"))).toEqual(expected);
});
