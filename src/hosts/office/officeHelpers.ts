/**
 * The one place that names @microsoft/office-js-helpers. The package is archived and unmaintained, so it is held at arm's
 * length: loaded only when something has already gone wrong, used for its two parts that still work (a readable
 * developer's log of Office errors, the platform's name), and dropped by emptying this file.
 */

import type { Utilities } from "@microsoft/office-js-helpers/dist/office.helpers.min.js";

async function helpers(): Promise<typeof Utilities | null> {
  try {
    return (await import("@microsoft/office-js-helpers/dist/office.helpers.min.js")).Utilities;
  } catch {
    // Offline or blocked: a log entry is not worth a second error.
    return null;
  }
}

/** Writes an error of office.js with its debug info to the developer's console; never to the screen. */
export async function logOfficeError(error: Error): Promise<void> {
  (await helpers())?.log(error);
}

/** `PC`, `MAC`, `IOS` or `OFFICE_ONLINE`; `null` outside Office. */
export async function officePlatform(): Promise<string | null> {
  return (await helpers())?.platform ?? null;
}
