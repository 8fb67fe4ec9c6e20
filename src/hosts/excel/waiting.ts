import { officeErrorCode } from "../office/officeFailure";
import type { Waiting } from "../port";

/**
 * What Excel asks to have repeated later, by its code. Excel on the web refuses whoever asks too often (office.js itself
 * makes HTTP 429 of ActivityLimitReached), and its service may be overloaded (learn.microsoft.com, "Error codes for
 * workbooks and charts APIs": "Please try your request again").
 */
const PASSING: ReadonlyMap<string, Waiting> = new Map([
  ["InvalidOperationInCellEditMode", "editing"],
  ["ActivityLimitReached", "busy"],
  ["ServiceNotAvailable", "busy"],
]);

/** Refusals of a request as a whole, before anything of it was carried out. */
const WHOLE: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
]);

/** What is to be waited for before the request may be repeated; `null` where repeating is no use. */
export function waitingFor(problem: unknown): Waiting | null {
  return PASSING.get(officeErrorCode(problem)) ?? null;
}

/** Did Excel refuse the request as a whole, so that nothing of it has been carried out? */
export function isRefusedWhole(problem: unknown): boolean {
  return WHOLE.has(officeErrorCode(problem));
}

/** Says nothing about what was asked for: asking for less is no remedy. */
export function isBesideThePoint(problem: unknown): boolean {
  return isRefusedWhole(problem) || waitingFor(problem) !== null;
}

/** Milliseconds before the next try: while somebody types soon again, where Excel is busy less and less often. */
export function pauseBefore(why: Waiting, tries: number): number {
  return why === "editing" ? 400 : Math.min(1_000 * 2 ** tries, 8_000);
}
