/**
 * `npm test`: everything that must hold for a commit. Installs what is missing; types and lint run beside format and
 * build, the tests after them on every core.
 * `npm test -- <jest arguments>` runs only jest with these arguments.
 * `npm run test:core`: the inner loop, only what needs neither a browser nor a build, without the long suites (*.long.test.ts:
 * generators, mutations, limits), which `npm test` runs with all others.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { build, installBrowser, installPackages, installTool, root, runQuietly } from "./install.mjs";

/** Tests of pure code and of files: no browser, nothing that is built. */
const CORE = ["test/core", "test/locales", "test/word/", "test/hosts/file"];

const asked = process.argv.slice(2);
const isCoreOnly = asked[0] === "--core";
/**
 * On a warm checkout only what has changed since is linted. A rule that asks types may miss what a change means for an
 * unchanged file; a clean checkout, as CI has it, lints all.
 */
const LINT_CACHE = ["--cache", "--cache-strategy=content", "--cache-location=node_modules/.cache/eslint"];
/**
 * A test file has its own copy of every module, so what V8 optimises for one is thrown away with it: it is told to wait
 * longer before it does, and to collect young objects less often. A quarter of the processor time of the core's tests.
 */
const PATIENT_V8 = ["--interrupt-budget=600000", "--max-semi-space-size=64"];
const LONG = ["--testPathIgnorePatterns", String.raw`\.long\.test\.ts$`];
const jestArguments = isCoreOnly ? [...CORE, ...asked.slice(1), ...LONG] : asked;

installPackages();
if (!isCoreOnly) process.env.CHROME_PATH = await installBrowser();
if (jestArguments.length === 0) {
  installTool("nginx", "nginx-light");
  await checkAndBuild();
} else if (!isCoreOnly) await build();
process.exit(runJest(jestArguments));

/** Two lanes, so that a second core is not idle: the slowest checks beside the shorter ones and the build. */
async function checkAndBuild() {
  const lanes = await Promise.allSettled([
    inOrder([["typecheck"], ["lint:code", "--", ...LINT_CACHE]]),
    inOrder([["lint:format"]]).then(() => build()),
  ]);
  const failed = lanes.find(({ status }) => status === "rejected");
  if (!failed) return;
  console.error(failed.reason instanceof Error ? failed.reason.message : failed.reason);
  process.exit(1);
}

async function inOrder(scripts) {
  for (const [script, ...rest] of scripts) await runQuietly("npm", ["run", "--silent", script, ...rest]);
}

function runJest(jestArguments) {
  const report = path.join(root, "node_modules", ".cache", "jest-report.json");
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
  // One more than there are cores: a test that waits for its browser leaves one idle.
  const workers = `--maxWorkers=${availableParallelism() + 1}`;
  const done = spawnSync(
    process.execPath,
    [...optionsOfV8(), jest, "--json", `--outputFile=${report}`, workers, ...jestArguments],
    {
      cwd: root,
      stdio: ["inherit", "ignore", "inherit"],
    },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  // A suite that could not even start counts as a failure too.
  const failed = Math.max(numFailedTests, numFailedTestSuites);
  console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`);
  return done.status === 0 && failed === 0 ? 0 : 1;
}

/** The options above where this Node knows them: one that it does not know would stop it. The workers inherit them. */
function optionsOfV8() {
  return PATIENT_V8.filter((option) => spawnSync(process.execPath, [option, "--version"]).status === 0);
}
