/** One browser for all test files that a worker of jest runs, in the worker's own memory: see workerBrowser.cjs. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { Site } from "./site";

/** How jest tells a worker that nothing more is to be run (CHILD_MESSAGE_END of jest-worker). */
const END = 2;

export interface SharedBrowser {
  readonly start: () => Promise<Browser>;
  readonly take: typeof Site.take;
}

let browser: Promise<Browser> | null = null;

/** What the environment hands to its test files: they have copies of this module of their own, and must not use it. */
export const ofWorker: SharedBrowser = {
  start: () => {
    if (browser === null) endWithJest();
    return (browser ??= launchBrowser());
  },
  take: (...wanted) => Site.take(...wanted),
};

/** The browser would keep the worker alive. Leaving takes it along; without workers closeBrowser.cjs closes it. */
function endWithJest(): void {
  process.on("message", (message) => {
    if (Array.isArray(message) && message[0] === END) process.exit();
  });
  Object.assign(globalThis, { closeSharedBrowser: async () => (await browser)?.close() });
}
