/**
 * Makes a fresh clone runnable with nothing but Node 20 and git: the npm packages and a browser. No dependencies.
 * Says what it does before it does it; does nothing where nothing is missing.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const lockFile = path.join(root, "package-lock.json");
const installedMark = path.join(root, "node_modules", ".package-lock.json");

function say(text) {
  process.stderr.write(`[install] ${text}\n`);
}

/** Runs a command with its output shown; throws with the command's name if it fails. */
export function run(command, args, options = {}) {
  // Windows starts npm and npx through a shell only.
  const shell = process.platform === "win32";
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(" ")} failed (exit ${done.status ?? done.error?.code})`);
}

/** The same without holding up what runs beside it: its output is kept, and shown only if it fails. */
export function runQuietly(command, args) {
  return new Promise((resolve, reject) => {
    const said = [];
    const child = spawn(command, args, { cwd: root, shell: process.platform === "win32" });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) return resolve();
      process.stderr.write(Buffer.concat(said));
      reject(new Error(`${command} ${args.join(" ")} failed (exit ${status})`));
    });
  });
}

/**
 * npm packages as the lock file names them; skipped if node_modules is newer than the lock file. A node_modules that is
 * a link belongs to another checkout: `npm ci` would empty it, so it is taken as it is.
 */
export function installPackages() {
  if (existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync(lockFile).mtimeMs) return;
  if (lstatSync(path.join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    say("node_modules is a link: its packages are used as they are");
    return;
  }
  say("npm packages are missing or out of date: npm ci");
  // npm's own progress goes to stderr so that stdout stays with the caller.
  run("npm", ["ci", "--no-fund", "--no-audit"], { stdio: ["ignore", process.stderr, process.stderr] });
}

const browserNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome",
];
const browserPlaces = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const rememberedBrowser = path.join(root, "node_modules", ".cache", "browser-path");

function works(executable) {
  return existsSync(executable) && statSync(executable).isFile();
}

/** A Chromium that is there: $CHROME_PATH, what was found last time, or the usual places. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && works(named)) return named;
  if (existsSync(rememberedBrowser)) {
    const before = readFileSync(rememberedBrowser, "utf8").trim();
    if (works(before)) return before;
  }
  for (const place of browserPlaces) {
    if (/\.exe$|MacOS/.test(place)) {
      if (works(place)) return place;
      continue;
    }
    for (const name of browserNames) if (works(path.join(place, name))) return path.join(place, name);
  }
  return null;
}

function tryRun(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  return done.status === 0 ? (done.stdout ?? "") : null;
}

/** A program that some test needs and can do without: Debian's package where we are root, else it is left out. */
export function installTool(command, debianPackage) {
  const isThere = () => spawnSync(command, ["-v"], { stdio: "ignore" }).error === undefined;
  if (isThere() || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  say(`${command} is missing: apt-get install ${debianPackage} (we are root on Debian)`);
  const install = () => tryRun("apt-get", ["install", "-y", "--no-install-recommends", debianPackage]);
  if (install() === null && (tryRun("apt-get", ["update"]) === null || install() === null))
    say(`apt-get could not install ${debianPackage}: the tests that need it are skipped`);
}

/** A browser for the end-to-end tests: one that is there, Debian's by apt where we are root, Playwright's download. */
export async function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("no browser found: apt-get install chromium (we are root on Debian)");
    tryRun("apt-get", ["update"]);
    const installed = tryRun("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
    if (installed !== null && findBrowser()) return findBrowser();
    say("apt-get could not install chromium");
  }
  say("no browser found: Playwright's download of Chromium");
  const { chromium } = await import("playwright-core");
  run(process.execPath, [path.join(root, "node_modules/playwright-core/cli.js"), "install", "chromium"]);
  const executable = chromium.executablePath();
  if (!works(executable)) throw new Error("No Chromium could be installed. Install one and set CHROME_PATH to it.");
  try {
    mkdirSync(path.dirname(rememberedBrowser), { recursive: true });
    writeFileSync(rememberedBrowser, executable);
  } catch {
    // Only a shortcut for next time; the download is found again without it.
  }
  return executable;
}

/** What the build was made from, to skip it when nothing has changed. */
function newestSource() {
  let newest = 0;
  const visit = (entry) => {
    const stat = statSync(entry);
    if (stat.isDirectory()) for (const name of readdirOf(entry)) visit(path.join(entry, name));
    else newest = Math.max(newest, stat.mtimeMs);
  };
  for (const name of [
    "src",
    "assets",
    "scripts",
    "test/bench",
    "test/fuzz",
    "manifest.xml",
    "webpack.config.js",
    "package-lock.json",
  ])
    if (existsSync(path.join(root, name))) visit(path.join(root, name));
  return newest;
}

function readdirOf(folder) {
  return readdirSync(folder).filter((name) => name !== ".DS_Store");
}

/** `npm run build`, unless dist/ is newer than everything it is made from. */
export async function build() {
  const built = path.join(root, "dist", "cli", "index.js");
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  say("building: npm run build");
  await runQuietly("npm", ["run", "--silent", "build"]);
  // Webpack leaves a file alone that has not changed: its time is then the older one.
  utimesSync(built, new Date(), new Date());
}
