import { fork, type ChildProcess } from "node:child_process";
import { BudgetReportError } from "../../core/errors";
import type { Job } from "../job";
import type { PoolWorker, TurnOutcome } from "../pool";
import type { ChildMessage, JobMessage } from "./child";
import { CHILD_WORD } from "./childWord";

export interface ChildOptions {
  /** The program's own script. */
  readonly entry: string;
  readonly folder: string;
  readonly store: string;
  /** Megabytes that one unit may take; `null`: as Node has it. */
  readonly memory: number | null;
}

const MOST_STARTS = 3;

/** A child process that has said that it is ready. @throws childNotStarted where three in a row end before that */
export async function startChild(options: ChildOptions): Promise<PoolWorker> {
  const { entry, memory } = options;
  // Memory beyond it ends the process with its unit, not the machine.
  const execArgv = memory === null ? [] : [`--max-old-space-size=${memory}`];
  for (let attempt = 0; attempt < MOST_STARTS; attempt += 1) {
    const child = fork(entry, [CHILD_WORD], { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv });
    const isReady = await new Promise<boolean>((resolve) => {
      child.once("message", () => resolve(true));
      child.once("error", () => resolve(false));
      child.once("exit", () => resolve(false));
    });
    if (isReady) return workerOf(child, options);
  }
  throw new BudgetReportError("childNotStarted");
}

function workerOf(child: ChildProcess, { folder, store }: ChildOptions): PoolWorker {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    turn: (job, onChecked) => turn(child, { folder, store, job }, onChecked),
    hasEnded,
    kill: () => child.kill("SIGKILL"),
    end: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        if (hasEnded()) resolve();
        else if (child.connected) child.disconnect();
      }),
  };
}

function turn(
  child: ChildProcess,
  message: JobMessage & { readonly job: Job },
  onChecked: () => void,
): Promise<TurnOutcome> {
  return new Promise((resolve) => {
    const done = (outcome: TurnOutcome) => {
      child.off("message", onMessage).off("exit", onExit);
      resolve(outcome);
    };
    const onExit = () => done("died");
    const onMessage = (answer: ChildMessage) => {
      if (answer.type === "ready" || answer.key !== message.job.key) return;
      if (answer.type === "checked") onChecked();
      if (answer.type === "ended") done(answer.outcome);
      if (answer.type === "failed") done(new BudgetReportError(answer.code, answer.fields));
    };
    child.on("message", onMessage).on("exit", onExit);
    // A child that is gone already is told by its exit.
    child.send(message, () => undefined);
  });
}
