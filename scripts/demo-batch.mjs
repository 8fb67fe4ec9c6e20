/** `npm run demo:batch`: sixty made-up units handed in, checked and summed up in one overview, from a fresh clone. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { build, installPackages, root } from "./install.mjs";
import { makeBatch } from "./samples/batchFolder.mjs";

installPackages();
await build();

const output = path.join(root, "output", "batch");
const cli = path.join(root, "dist", "cli", "index.js");
const at = (name) => path.join(output, name);
rmSync(output, { recursive: true, force: true });
makeBatch(output, 60);

/** 1 means that something must be corrected: for a demonstration that is a result, not a failure. */
function show(...args) {
  console.log(`\n$ budget-report ${args.map((word) => path.relative(root, word) || word).join(" ")}`);
  const done = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: "inherit" });
  if (done.status !== 0 && done.status !== 1) process.exit(done.status ?? 2);
}

const start = performance.now();
show("batch", at("上年"), "-o", at("上年库"));
show(
  "batch",
  at("报送"),
  "-o",
  at("库"),
  "--units",
  at("名册.xlsx"),
  "--last-year",
  at("上年库"),
  "--overview",
  at("总览.xlsx"),
);
console.log(`\n${((performance.now() - start) / 1000).toFixed(1)} s`);
