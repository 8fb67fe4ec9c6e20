import process from "node:process";
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
 * A child process of the pool: checks one unit after another, warm. Ctrl-C is the parent's affair. When the parent is
 * gone, the unit in work is finished (its result is of use to the next run), then the child ends.
 */
export function runChild(): void {
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
