import path from "node:path";
import process from "node:process";
import { BudgetReportError } from "../../core/errors";
import { engineVersion } from "../../batch/node/engineVersion";
import { isEngineUrl, shownUrl } from "../../batch/node/engines/queueLibrary";
import { runWorker } from "../../batch/node/engines/queueWorker";
import { WorkerSeats } from "../../batch/node/engines/workerSeats";
import { startChild } from "../../batch/node/childWorker";
import type { CommandContext, ExitStatus } from "../context";
import { onInterrupt } from "../onInterrupt";
import { poolOptions } from "../poolOptions";

const LEAVE_MS = 1_000;

export interface WorkerCommandOptions {
  readonly engine: string;
  readonly folder?: string;
  readonly store?: string;
  readonly workers?: string;
  readonly limit?: string;
  readonly memory?: string;
}

/** `worker`: takes units from an engine until it is stopped. Any number of them, on any machine that sees the files. */
export async function runWorkerCommand(
  context: CommandContext,
  { engine: url, folder, store, ...options }: WorkerCommandOptions,
): Promise<ExitStatus> {
  const { t, output } = context;
  if (!isEngineUrl(url)) throw new BudgetReportError("invalidCall", { reason: t("batch", "call.engine") });
  const { workers, limit, memory } = poolOptions(context, options);
  const entry = path.resolve(process.argv[1] ?? "");
  const engine = await engineVersion(entry);
  const seats = new WorkerSeats((place) => startChild({ ...place, entry, memory }), limit, workers);
  const stop = onInterrupt();
  let count = 0;
  try {
    await runWorker({
      ...{ url, engine, folder, store, seats, signal: stop.signal },
      onReady: () => output.error(t("batch", "workerReady", { url: shownUrl(url) })),
      onLost: () => output.error(t("batch", "workerLost", { url: shownUrl(url) })),
      onBack: () => output.error(t("batch", "workerBack", { url: shownUrl(url) })),
      onDone: () => (count += 1),
    });
  } finally {
    stop.end();
  }
  output.text(t("batch", "workerDone", { count }));
  // Whatever a connection still waits for: the units are done, and nobody needs this process any more.
  setTimeout(() => process.exit(), LEAVE_MS).unref();
  return 0;
}
