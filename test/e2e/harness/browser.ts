import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import type { SharedBrowser } from "./sharedBrowser";

const ROOT = path.resolve(__dirname, "../../..");

/** Where scripts/install.mjs looks too; under `npm test` it has set CHROME_PATH already. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function browserPath(): string {
  const remembered = path.join(ROOT, "node_modules", ".cache", "browser-path");
  const places = [
    process.env["CHROME_PATH"] ?? "",
    existsSync(remembered) ? readFileSync(remembered, "utf8").trim() : "",
    ...PLACES,
  ];
  const found = places.find((place) => place !== "" && existsSync(place));
  if (found === undefined) throw new Error("No Chromium found: run npm test, which installs one, or set CHROME_PATH.");
  return found;
}

/** No name but this machine's own leads anywhere: what a page asks of others gets no answer. */
const NO_NAMES = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";

/** @param extraArguments later ones of the same name count */
export function launchBrowser(extraArguments: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--lang=zh-CN",
      NO_NAMES,
      ...extraArguments,
    ],
  });
}

/** The browser of this worker. @throws Error where the test file's head does not name the environment */
export function sharedBrowser(): SharedBrowser {
  const shared = (globalThis as { sharedBrowser?: SharedBrowser }).sharedBrowser;
  if (!shared) throw new Error("The head of this file lacks: @jest-environment ./test/e2e/harness/workerBrowser.cjs");
  return shared;
}
