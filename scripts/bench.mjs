/** `npm run bench`: builds, then prints times, sizes and request counts against the budgets. Asserts nothing. */
import { gzipSync } from "node:zlib";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { build, installBrowser, installPackages, root, run } from "./install.mjs";

installPackages();
await build();

const dist = path.join(root, "dist");

/** What the page loads before its first paint: the scripts that its HTML names, without office.js. Only a shell: the bench of the browser tells what comes before the first button. */
function firstScript() {
  const html = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/src="?([^" >]+\.js)/g)]
    .map(([, name]) => name)
    .filter((name) => !/office/.test(name));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, name))).length, 0);
  return `${(bytes / 1024).toFixed(1)} KB gzip in ${scripts.length} file(s) (budget 150 KB)`;
}

/** A cold process, start to end. */
function coldReport() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "budget-report-bench-"));
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const done = spawnSync(process.execPath, [
      path.join(dist, "cli", "index.js"),
      "report",
      path.join(root, "samples", "sample-bureau-2023.xlsx"),
      "-o",
      path.join(folder, "report.docx"),
    ]);
    if (done.status !== 0) throw new Error(String(done.stderr));
    return performance.now() - start;
  });
  return `${Math.round(Math.min(...times))} ms (budget 1,500 ms; best of 3; ${statSync(path.join(dist, "cli", "index.js")).size} bytes of script)`;
}

/** Proofreading a 60-page report in a cold process; its findings set the exit status. */
function coldProofread() {
  const report = path.join(mkdtempSync(path.join(os.tmpdir(), "budget-report-bench-")), "long.docx");
  run(process.execPath, [path.join(dist, "bench", "index.js"), report]);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const done = spawnSync(process.execPath, [path.join(dist, "cli", "index.js"), "proofread", report]);
    if (done.status === 2) throw new Error(String(done.stderr));
    return performance.now() - start;
  });
  return `${Math.round(Math.min(...times))} ms (budget 2,000 ms; best of 3)`;
}

console.log("size");
console.log(`  pane, script before first paint: ${firstScript()}`);
console.log("time");
console.log(`  report of the sample, cold process: ${coldReport()}`);
console.log(`  proofread a report of 60 pages, cold process: ${coldProofread()}`);
run(process.execPath, ["--expose-gc", path.join(dist, "bench", "index.js")]);

console.log("pane, through Microsoft's office.js");
process.env.CHROME_PATH = await installBrowser();
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
run(process.execPath, [jest, "--testMatch", "**/test/bench/*.bench.ts", "--testTimeout=300000"], {
  stdio: ["ignore", "inherit", "ignore"],
});
