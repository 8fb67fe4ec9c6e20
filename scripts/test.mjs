/**
 * `npm test`: everything that must hold for a commit, in the order in which it fails fastest. Installs what is missing.
 * `npm test -- <jest arguments>` runs only jest with these arguments.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, installBrowser, installPackages, root, run } from "./install.mjs";

const jestArguments = process.argv.slice(2);

installPackages();
process.env.CHROME_PATH = await installBrowser();
if (jestArguments.length === 0) {
  run("npm", ["run", "--silent", "typecheck"]);
  run("npm", ["run", "--silent", "lint"]);
}
build();

const report = path.join(root, "node_modules", ".cache", "jest-report.json");
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const done = spawnSync(process.execPath, [jest, "--json", `--outputFile=${report}`, ...jestArguments], {
  cwd: root,
  stdio: ["inherit", "ignore", "inherit"],
});
const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
  readFileSync(report, "utf8"),
);
// A suite that could not even start counts as a failure too.
const failed = Math.max(numFailedTests, numFailedTestSuites);
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`);
process.exit(done.status === 0 && failed === 0 ? 0 : 1);
