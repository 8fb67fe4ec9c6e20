/**
 * `npm run fuzz -- --n 2000 --seed s`: mutated files of every kind through every command. Prints each case that crashes, prints
 * a stack trace, is "unexpected", loses a sheet, changes an input, takes more than 10 s or 1 GB; exit 1 if there is any.
 * `--case 17 --keep folder` runs one case again and keeps its files. `npm run fuzz -- --large` instead: files of 50 MB in every
 * format, ledgers as large as units have and hostile ones, each in a process of its own; `--large ledger` those with the word in their names.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { clearTimeout, setTimeout } from "node:timers";
import { parseArgs } from "node:util";
import { build, installPackages, root } from "./install.mjs";

const { values, positionals } = parseArgs({
  options: {
    n: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
    keep: { type: "string" },
    large: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
/** A case that waits for nothing; one that works too long ends itself by the time of its processor (test/fuzz/watchTime.ts). */
const WAITING_SECONDS = 900;
const first = Number(values.case ?? 0);
const last = values.case === undefined ? Number(values.n) : first + 1;

installPackages();
await build();

const script = path.join(root, "dist", "fuzz", "index.js");
if (values.large) {
  process.exit(runLarge());
}

const faults = [];
for (let from = first; from < last;) from = await runFrom(from);
for (const { number, group, what, words } of faults)
  console.log(`${values.seed}/${number} ${group}: ${what} (${words})`);
console.log(`seed ${values.seed}: ${last - first} cases, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Runs until the end, or until a case ends the process; gives the number to go on with. */
function runFrom(from) {
  const more = values.keep === undefined ? [] : [values.keep];
  const child = spawn(process.execPath, [script, root, values.seed, String(from), String(last), ...more], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let now = { number: from, group: "start", words: "" };
  let clock = null;
  let isOver = false;
  const note = (what) => faults.push({ ...now, what });
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text);
    clearTimeout(clock);
    if (line.begins !== undefined) {
      now = { number: line.number, group: line.begins, words: line.arguments.join(" ") };
      clock = setTimeout(() => child.kill("SIGKILL"), WAITING_SECONDS * 1000);
    } else {
      isOver = true;
      for (const what of line.faults) note(what);
    }
    isOver = line.begins === undefined;
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => {
    child.on("close", (status, signal) => {
      clearTimeout(clock);
      if (status === 0) return resolve(last);
      note(
        isOver
          ? `the suite itself failed: ${said.slice(0, 500)}`
          : `crashes (${signal ?? status}) ${said.slice(0, 200)}`,
      );
      resolve(now.number + 1);
    });
  });
}

/** The large files one by one, made by one process and read by another, whose time and memory are told. */
function runLarge() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "large-files-"));
  const call = (...words) => spawnSync(process.execPath, [script, root, "large", ...words], { encoding: "utf8" });
  const { names } = JSON.parse(call("names").stdout);
  let failed = 0;
  for (const name of names.filter((one) => positionals.every((word) => one.includes(word)))) {
    const file = path.join(folder, name);
    const made = call("make", name, file);
    const done = made.status === 0 ? call("run", name, file) : made;
    rmSync(file, { force: true });
    const crash = { seconds: NaN, megabytes: NaN, said: done.stderr.slice(0, 200), faults: ["crashes"] };
    const { status, seconds, megabytes, said, faults: found } = done.status === 0 ? JSON.parse(done.stdout) : crash;
    failed += found.length;
    console.log(
      `${name}: exit ${status}, ${seconds.toFixed(1)} s, ${megabytes} MB${found.map((what) => `; FAULT: ${what}`).join("")} (${said})`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`${failed} faults`);
  return failed > 0 ? 1 : 0;
}
