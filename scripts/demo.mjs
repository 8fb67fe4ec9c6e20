/** `npm run demo`: the main job on the bundled samples, from a fresh clone. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build, installPackages, root } from "./install.mjs";

installPackages();
await build();

const cli = path.join(root, "dist", "cli", "index.js");
const output = path.join(root, "output");
mkdirSync(output, { recursive: true });

/** 1 means that error-level findings exist: for a demonstration that is a result, not a failure. */
function show(...args) {
  console.log(`\n$ budget-report ${args.map((word) => path.relative(root, word) || word).join(" ")}`);
  const done = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: "inherit" });
  if (done.status !== 0 && done.status !== 1) process.exit(done.status ?? 2);
}

for (const sample of ["daoxian-2021", "sample-bureau-2023"]) {
  const workbook = path.join(root, "samples", `${sample}.xlsx`);
  show("validate", workbook);
  show("score", workbook);
  show("report", workbook, "-o", path.join(output, `${sample}.docx`));
}
