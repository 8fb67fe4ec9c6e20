import path from "node:path";
import process from "node:process";
import { BudgetReportError } from "../../core/errors";
import { engineVersion } from "../../batch/engineVersion";
import { isEngineUrl, shownUrl } from "../../batch/engines/queueLibrary";
import { runWorker } from "../../batch/engines/queueWorker";
import type { CommandContext, ExitStatus } from "../context";
import { onInterrupt } from "../onInterrupt";

export interface WorkerCommandOptions {
  readonly engine: string;
  readonly folder?: string;
  readonly store?: string;
}

/** `worker`: takes units from an engine until it is stopped. Any number of them, on any machine that sees the files. */
export async function runWorkerCommand(
  { t, output }: CommandContext,
  { engine: url, folder, store }: WorkerCommandOptions,
): Promise<ExitStatus> {
  if (!isEngineUrl(url)) throw new BudgetReportError("invalidCall", { reason: t("batch", "call.engine") });
  const engine = await engineVersion(path.resolve(process.argv[1] ?? ""));
  const stop = onInterrupt();
  let count = 0;
  try {
    await runWorker({
      ...{ url, engine, folder, store, signal: stop.signal },
      onReady: () => output.error(t("batch", "workerReady", { url: shownUrl(url) })),
      onDone: () => (count += 1),
    });
  } finally {
    stop.end();
  }
  output.text(t("batch", "workerDone", { count }));
  return 0;
}
