import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Job } from "../../src/batch/job";
import { startChild } from "../../src/batch/node/childWorker";
import { runPool, type PoolOptions, type PoolOutcome } from "../../src/batch/pool";
import { FACTS } from "./madeBatch";

/** A child that does what the job's key says. */
const CHILD = `
const { existsSync, writeFileSync } = require("node:fs");
const waiting = [];
process.on("disconnect", () => process.exit(0));
process.on("message", ({ store, job: { key } }) => {
  for (const answer of waiting.splice(0)) process.send(answer);
  if (key.startsWith("written")) {
    // Its result is on the disk when another unit is being checked, or when it comes a second time.
    const isAgain = existsSync(store + "/" + key);
    writeFileSync(store + "/" + key, "");
    const ended = { type: "ended", key, outcome: "done" };
    process.send({ type: "checked", key });
    if (key.includes("lost") && !isAgain) return;
    return isAgain ? process.send(ended) : waiting.push(ended);
  }
  if (key.startsWith("unwritten")) {
    process.send({ type: "checked", key });
    return process.send({ type: "failed", key, code: "storeNotWritable", fields: { folder: "x", cause: "noSpace" } });
  }
  if (key.startsWith("die")) process.exit(9);
  if (key.startsWith("hang")) return;
  if (key.startsWith("full")) return process.send({ type: "failed", key, code: "storeNotWritable", fields: { folder: "x", cause: "noSpace" } });
  process.send({ type: "ended", key, outcome: key.startsWith("changed") ? "changed" : "done" });
});
process.send({ type: "ready" });
`;

let folder: string;
let entry: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-report-pool-"));
  entry = path.join(folder, "child.cjs");
  writeFileSync(entry, CHILD);
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = (script: string) => startChild({ entry: script, folder, store: folder, memory: null });
const job = (key: string): Job => ({ key, facts: FACTS, files: [], lastYear: null });

async function outcomes(
  keys: readonly string[],
  more: Partial<PoolOptions> = {},
): Promise<Record<string, PoolOutcome>> {
  const ended: [string, PoolOutcome][] = [];
  const onEnded = ({ key }: Job, outcome: PoolOutcome) => {
    ended.push([key, outcome]);
    return Promise.resolve(outcome === "changed" ? [job(`${key.replace("changed", "now")}`)] : []);
  };
  const usual = { start: () => start(entry), workers: 2, limit: 20_000, signal: new AbortController().signal };
  await runPool(keys.map(job), { ...usual, onEnded, ...more });
  expect(new Set(ended.map(([key]) => key)).size).toBe(ended.length);
  return Object.fromEntries(ended);
}

test("a job that kills its process three times is given up, all others are done once", async () => {
  expect(await outcomes(["a", "die", "b", "c"])).toEqual({ a: "done", b: "done", c: "done", die: "processDied" });
});

test("a job over its limit is given up, and its process is not used again", async () => {
  expect(await outcomes(["hang", "a", "b"], { limit: 1_500, workers: 1 })).toEqual({
    hang: "timeLimit",
    a: "done",
    b: "done",
  });
});

test("what has changed meanwhile comes back as what it is now", async () => {
  expect(await outcomes(["changed1", "a"])).toEqual({ changed1: "changed", now1: "done", a: "done" });
});

test("a full disk ends the run with what is wrong", async () => {
  await expect(outcomes(["full", "a", "b", "c"], { workers: 1 })).rejects.toMatchObject({ code: "storeNotWritable" });
});

test("a unit is checked while the results before it are written, and none is done before it is", async () => {
  const keys = ["written1", "written2", "a"];
  expect(await outcomes(keys, { workers: 1, limit: 5_000 })).toEqual({ written1: "done", written2: "done", a: "done" });
});

test("a result that is lost because the next unit kills the process is made again, and is not taken for the cause", async () => {
  expect(await outcomes(["written-lost", "die", "a"], { workers: 1 })).toEqual({
    "written-lost": "done",
    die: "processDied",
    a: "done",
  });
});

test("a result that cannot be written ends the run, although the unit was checked", async () => {
  await expect(outcomes(["unwritten", "a", "b"], { workers: 1 })).rejects.toMatchObject({ code: "storeNotWritable" });
});

test("a wish to stop lets running jobs end and begins no other", async () => {
  const stop = new AbortController();
  const ended: string[] = [];
  const onEnded = ({ key }: Job) => {
    ended.push(key);
    stop.abort();
    return Promise.resolve([]);
  };
  const usual = { start: () => start(entry), workers: 1, limit: 20_000, onEnded, signal: stop.signal };
  await runPool(["a", "b", "c"].map(job), usual);
  expect(ended).toEqual(["a"]);
});

test("a program whose processes do not start is told as that", async () => {
  await expect(outcomes(["a"], { start: () => start(path.join(folder, "none.cjs")) })).rejects.toMatchObject({
    code: "childNotStarted",
  });
});
