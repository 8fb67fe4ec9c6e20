import { availableParallelism } from "node:os";
import path from "node:path";
import process from "node:process";
import { batchContext } from "../../core/batch/batchContext";
import { crossCheck } from "../../core/batch/crossCheck";
import { DECISIONS, parseDecisions } from "../../core/batch/decisions";
import { overviewOf } from "../../core/batch/overview";
import { engineFacts } from "../../core/batch/checkUnit";
import { readRoster } from "../../core/batch/roster";
import { allSystems } from "../../core/indicators/systems/allSystems";
import { BudgetReportError } from "../../core/errors";
import { engineVersion } from "../../batch/engineVersion";
import { runEngine } from "../../batch/engines/queueEngine";
import { isEngineUrl } from "../../batch/engines/queueLibrary";
import { lastYearOf } from "../../batch/storedBatch";
import { ResultStore } from "../../batch/resultStore";
import { runPool } from "../../batch/pool";
import { runBatch, type Shard } from "../../batch/runBatch";
import { readWorkbookFile } from "../../hosts/file/readWorkbookFile";
import type { CommandContext, ExitStatus } from "../context";
import { needsCorrection, printBatch } from "../views/batchView";
import { progressPrinter } from "../views/batchProgress";
import { pageBeside, requireOverviewName, writeOverview } from "../batchOverview";
import { onInterrupt } from "../onInterrupt";

export interface BatchCommandOptions {
  readonly output: string;
  readonly units?: string;
  readonly system?: string;
  readonly workers?: string;
  readonly shard?: string;
  readonly limit?: string;
  readonly retry?: boolean;
  /** Address of a job engine: the units are checked by `worker` processes then. */
  readonly engine?: string;
  /** Store of last year's batch. */
  readonly lastYear?: string;
  /** Where to write the overview (.xlsx, and a page beside it). */
  readonly overview?: string;
  readonly json?: boolean;
}

/** `batch`: every unit of a folder checked, what was finished before kept. */
export async function runBatchCommand(
  context: CommandContext,
  given: string,
  options: BatchCommandOptions,
): Promise<ExitStatus> {
  const [folder, store] = [path.resolve(given), path.resolve(options.output)];
  const { t, files } = context;
  const workers = numberOf(context, options.workers, "workers", availableParallelism(), 256);
  const limit = numberOf(context, options.limit, "limit", 300, 86_400) * 1000;
  const shard = shardOf(context, options.shard);
  requireSystem(options.system);
  if (options.engine !== undefined && !isEngineUrl(options.engine))
    throw new BudgetReportError("invalidCall", { reason: t("batch", "call.engine") });
  requireOverviewName(context, options.overview);
  const outputs = options.overview === undefined ? [] : [options.overview, pageBeside(options.overview)];
  await files.willWrite(outputs, [options.units]);
  const lastYear = options.lastYear === undefined ? null : await lastYearOf(new ResultStore(options.lastYear));
  const roster =
    options.units === undefined
      ? null
      : readRoster(await readWorkbookFile(await files.read(options.units), path.basename(options.units)));
  const entry = path.resolve(process.argv[1] ?? "");
  const stop = onInterrupt();
  try {
    const run = await runBatch({
      folder,
      store,
      facts: engineFacts(await engineVersion(entry), options.system ?? null),
      roster,
      shard,
      retry: options.retry ?? false,
      why: ({ evidence }) => t("batch", `evidence.${evidence.code}`, { text: evidence.text }),
      work: (jobs, onEnded) =>
        options.engine === undefined
          ? runPool(jobs, { entry, folder, store, workers, limit, onEnded, signal: stop.signal })
          : runEngine(jobs, {
              url: options.engine,
              folder,
              store: new ResultStore(store),
              onEnded,
              signal: stop.signal,
            }),
      onProgress: progressPrinter(context),
    });
    const cross = crossCheck(batchContext(run.batch, lastYear));
    const decisions = parseDecisions((await new ResultStore(store).textOf(DECISIONS)) ?? "");
    const overview = overviewOf(run.batch, cross, decisions);
    printBatch(context, run, overview, options.json ?? false);
    if (options.overview !== undefined)
      await writeOverview(context, overview, { folder, file: options.overview, quiet: options.json ?? false });
    return run.left > 0 ? 4 : needsCorrection(overview) ? 1 : 0;
  } finally {
    stop.end();
  }
}

function numberOf(
  { t }: CommandContext,
  written: string | undefined,
  name: "workers" | "limit",
  usual: number,
  most: number,
): number {
  if (written === undefined) return usual;
  const value = Number(written);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new BudgetReportError("invalidCall", { reason: t("batch", `call.${name}`) });
  return value;
}

function shardOf({ t }: CommandContext, written: string | undefined): Shard | null {
  if (written === undefined) return null;
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/u.exec(written) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (!(shard.index >= 1 && shard.index <= shard.of))
    throw new BudgetReportError("invalidCall", { reason: t("batch", "call.shard") });
  return shard;
}

/** @throws unknownSystem before any unit is checked by a system that is none */
function requireSystem(id: string | undefined): void {
  const known = allSystems().map((system) => system.id);
  if (id !== undefined && !known.includes(id))
    throw new BudgetReportError("unknownSystem", { id, known: known.join("、") });
}
