import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { jobOf } from "../../src/batch/job";
import { diskFolder, digestOf } from "../../src/batch/node/diskFolder";
import { addressFrom, overviewWorkbook } from "../../src/batch/overview/workbook";
import { overviewPage } from "../../src/batch/overview/page";
import { overviewTables } from "../../src/batch/overview/tables";
import { resultPath, resultText } from "../../src/batch/resultText";
import { DiskStore } from "../../src/batch/node/diskStore";
import { keepBatch, storedBatch } from "../../src/batch/storedBatch";
import { batchContext } from "../../src/core/batch/batchContext";
import type { BatchUnit } from "../../src/core/batch/batchUnit";
import { crossCheck } from "../../src/core/batch/crossCheck";
import { overviewOf } from "../../src/core/batch/overview";
import type { UnitResult } from "../../src/core/batch/unitResult";
import type { KeptAmount } from "../../src/core/batch/keptYear";
import { createTranslator } from "../../src/locales";
import { runJob } from "../batch/madeBatch";

const FACTS = { engine: "bench", rules: "bench", system: null };
const MANY = 3_000;

/** Units a second and core, and the overview of a city's units. */
export async function batchFigures(): Promise<readonly string[]> {
  const root = mkdtempSync(path.join(tmpdir(), "budget-report-bench-"));
  try {
    const small = await unitsPerSecond(root, "daoxian-2021.xlsx", 200);
    const large = await unitsPerSecond(root, "sample-bureau-2023.xlsx", 40);
    return [
      `workbook of 24 KB: ${small.toFixed(1)} units/s and core by CPU time (budget 40)`,
      `workbook of 240 KB: ${large.toFixed(1)} units/s and core by CPU time (budget 8)`,
      await overviewTime(root),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** By CPU time, warm: other programs do not count. */
async function unitsPerSecond(root: string, sample: string, count: number): Promise<number> {
  const store = new DiskStore(path.join(root, "store"));
  const evidence = { code: "alone", text: "" } as const;
  const files = [{ path: sample, role: "workbook", evidence } as const];
  const unit = { id: sample, code: null, name: null, parent: null, files };
  const { job } = await jobOf(diskFolder(path.resolve("samples")), digestOf, unit, FACTS);
  if (!job) throw new Error(sample);
  const run = () => runJob(path.resolve("samples"), store, job);
  for (let warm = 0; warm < 5; warm++) await run();
  const before = process.cpuUsage();
  for (let at = 0; at < count; at++) await run();
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1_000_000);
}

/** `node dist/bench/index.js --overview <units>`: how an overview grows. */
export async function overviewOfMany(count: number): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), "budget-report-bench-"));
  try {
    const told = await overviewTime(root, count);
    return `${told}; ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** From the results in the store to both overviews. */
async function overviewTime(root: string, count = MANY): Promise<string> {
  spawnSync(process.execPath, [path.resolve("scripts/samples/batchFolder.mjs"), root, "60"]);
  const store = new DiskStore(path.join(root, "many"));
  const samples = await sampleResults(root);
  const units: BatchUnit[] = [];
  for (let at = 0; at < count; at++) {
    const sample = samples[at % samples.length];
    if (!sample) break;
    const key = at.toString(16).padStart(64, "0");
    // Made, not checked: nothing waits for the disk here.
    const file = path.join(store.folder, resultPath(key));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, resultText(ofItsOwn(sample, key, at)));
    const code = String(100_001 + at);
    const plain = { id: code, code, name: `第${at}局`, parent: null, files: [], paths: ["表.xlsx"], unopened: [] };
    units.push({ ...plain, key, result: null, listed: null });
  }
  await keepBatch(store, { units, missing: [], hasRoster: false });
  const t = await createTranslator("zh-CN");
  const start = cpuTime();
  const batch = await storedBatch(store);
  const read = cpuTime();
  const overview = overviewOf(batch, crossCheck(batchContext(batch)));
  const checked = cpuTime();
  const tables = overviewTables(t, overview);
  const bytes = overviewWorkbook(tables, addressFrom("."));
  const page = overviewPage(t, overview, tables, addressFrom("."));
  const end = cpuTime();
  const ms = (from: number, to: number) => Math.round(to - from);
  return (
    `${count} results to overview: ${ms(start, end)} ms of CPU time (budget 5,000; reading ${ms(start, read)}, between units ` +
    `${ms(read, checked)}, writing ${ms(checked, end)}; ${Math.round(bytes.length / 1024)} and ${Math.round(page.length / 1024)} KB)`
  );
}

/** In milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function sampleResults(root: string): Promise<UnitResult[]> {
  const store = new DiskStore(path.join(root, "few"));
  const folder = path.join(root, "报送");
  const results: UnitResult[] = [];
  for (const name of [
    "301 样例县财政局/2023年度部门决算.xlsx",
    "323_样例县乡村振兴局_2023年度部门决算.xlsx",
    "325_样例县体育局_2023年度部门决算.xlsx",
  ]) {
    const evidence = { code: "alone", text: "" } as const;
    const unit = {
      id: name,
      code: null,
      name,
      parent: null,
      files: [{ path: name, role: "workbook", evidence } as const],
    };
    const { job } = await jobOf(diskFolder(folder), digestOf, unit, FACTS);
    if (job) await runJob(folder, store, job);
    const result = job && (await store.read(job.key));
    if (result) results.push(result);
  }
  return results;
}

/** The result with amounts that no other unit has. */
function ofItsOwn(result: UnitResult, key: string, at: number): UnitResult {
  const changed = Object.entries(result.figures?.amounts ?? {}).map(
    ([name, [amount, unit, cell]], index): [string, KeptAmount] => [
      name,
      [amount + (at * 211 + index) * 10_000, unit, cell],
    ],
  );
  const figures = result.figures && { ...result.figures, amounts: Object.fromEntries(changed) };
  return { ...result, key, figures, files: result.files.map((file) => ({ ...file, sha256: key })) };
}
