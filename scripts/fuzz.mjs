/**
 * `npm run fuzz -- --n 2000 --seed s`: mutated files of every kind through every command. Prints each case that crashes, prints
 * a stack trace, is "unexpected", loses a sheet, changes an input, takes more than 10 s or 1 GB; exit 1 if there is any.
 * `--case 17 --keep folder` runs one case again and keeps its files.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { clearTimeout, setTimeout } from "node:timers";
import { parseArgs } from "node:util";
import { build, installPackages, root } from "./install.mjs";

const { values } = parseArgs({
  options: {
    n: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
    keep: { type: "string" },
  },
});
const SECONDS = 60;
const first = Number(values.case ?? 0);
const last = values.case === undefined ? Number(values.n) : first + 1;

installPackages();
await build();

const faults = [];
for (let from = first; from < last;) from = await runFrom(from);
for (const { number, group, what, words } of faults)
  console.log(`${values.seed}/${number} ${group}: ${what} (${words})`);
console.log(`seed ${values.seed}: ${last - first} cases, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Runs until the end, or until a case ends the process; gives the number to go on with. */
function runFrom(from) {
  const script = path.join(root, "dist", "fuzz", "index.js");
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
      clock = setTimeout(() => child.kill("SIGKILL"), SECONDS * 1000);
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
