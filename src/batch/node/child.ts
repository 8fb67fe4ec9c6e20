import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { BudgetReportError } from "../../core/errors";
import type { Job, JobOutcome } from "../job";
import { runJob } from "./diskFolder";
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
 * A child process of the pool: checks one unit after another, warm. Ctrl-C is the parent's affair. When the parent is
 * gone, the unit in work is finished (its result is of use to the next run), then the child ends.
 */
export function runChild(): void {
  setFlagsFromString(PATIENT_COMPILER);
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit(0));
  let work = Promise.resolve();
  process.on("message", (message: JobMessage) => {
    work = work.then(() => answer(message));
  });
  send({ type: "ready" });
}

async function answer({ folder, store, job }: JobMessage): Promise<void> {
  try {
    send({ type: "ended", key: job.key, outcome: await runJob(folder, new DiskStore(store), job) });
  } catch (error) {
    const { code, fields } =
      error instanceof BudgetReportError ? error : new BudgetReportError("unexpected", {}, error);
    send({ type: "failed", key: job.key, code, fields });
  }
}

function send(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}
