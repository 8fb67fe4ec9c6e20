import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { BudgetReportError } from "../../core/errors";
import type { Job, JobOutcome } from "../job";
import { checkJob } from "./diskFolder";
import { DiskStore } from "./diskStore";

/** What the parent sends. */
export interface JobMessage {
  readonly folder: string;
  readonly store: string;
  readonly job: Job;
}

/** What the child answers. */
export type ChildMessage =
  | { readonly type: "ready" }
  /** Its result is being written: there is time for another unit. */
  | { readonly type: "checked"; readonly key: string }
  | { readonly type: "ended"; readonly key: string; readonly outcome: JobOutcome }
  | {
      readonly type: "failed";
      readonly key: string;
      readonly code: BudgetReportError["code"];
      readonly fields: BudgetReportError["fields"];
    };

/**
 * How much a function runs before V8 compiles it again for speed, in bytes of its code. V8's own value (some 130 KB) has it
 * compile beside the work, on cores that other processes of the pool need. Measured on Node 20, workbooks of 24 KB: an
 * eighth less CPU time for a warm unit, a third less over a process's first sixty. A V8 without the word goes on as it is.
 */
const PATIENT_COMPILER = "--interrupt-budget=1200000";

/**
 * A child process of the pool: checks one unit after another, warm, and has the disk keep one's result while it checks the
 * next. Ctrl-C is the parent's affair. When the parent is gone, what is checked is still written (its result is of use to
 * the next run), then the child ends.
 */
export function runChild(): void {
  setFlagsFromString(PATIENT_COMPILER);
  process.on("SIGINT", () => undefined);
  const writing = new Set<Promise<void>>();
  process.on("disconnect", () => void Promise.all(writing).then(() => process.exit(0)));
  let work = Promise.resolve();
  process.on("message", (message: JobMessage) => {
    work = work.then(async () => {
      const { told } = await check(message);
      writing.add(told);
      void told.finally(() => writing.delete(told));
    });
  });
  send({ type: "ready" });
}

/** Checks a unit and begins to write its result. @returns `told` resolves when the parent has heard that it is written */
async function check({ folder, store, job }: JobMessage): Promise<{ readonly told: Promise<void> }> {
  const { key } = job;
  const failed = (error: unknown) => {
    const { code, fields } =
      error instanceof BudgetReportError ? error : new BudgetReportError("unexpected", {}, error);
    send({ type: "failed", key, code, fields });
  };
  const ended = (outcome: JobOutcome) => send({ type: "ended", key, outcome });
  try {
    const result = await checkJob(folder, job);
    if (result === null) return { told: Promise.resolve(ended("changed")) };
    send({ type: "checked", key });
    return { told: new DiskStore(store).write(result).then(() => ended("done"), failed) };
  } catch (error) {
    return { told: Promise.resolve(failed(error)) };
  }
}

function send(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}
