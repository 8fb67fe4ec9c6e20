import path from "node:path";
import process from "node:process";
import { batchContext, keptYearOf } from "../../core/batch/batchContext";
import { crossCheck } from "../../core/batch/crossCheck";
import { DECISIONS, parseDecisions } from "../../core/batch/decisions";
import { overviewOf } from "../../core/batch/overview";
import { engineFacts } from "../../core/batch/checkUnit";
import { readRoster } from "../../core/batch/roster";
import { allSystems } from "../../core/indicators/systems/allSystems";
import { BudgetReportError } from "../../core/errors";
import { engineVersion } from "../../batch/node/engineVersion";
import { runEngine } from "../../batch/node/engines/queueEngine";
import { isEngineUrl } from "../../batch/node/engines/queueLibrary";
import { lastYearOf } from "../../batch/storedBatch";
import { startChild } from "../../batch/node/childWorker";
import { diskFolder, digestOf } from "../../batch/node/diskFolder";
import { DiskStore } from "../../batch/node/diskStore";
import { runPool } from "../../batch/pool";
import { runBatch, type Shard } from "../../batch/runBatch";
import { readWorkbookFile } from "../../hosts/file/readWorkbookFile";
import type { CommandContext, ExitStatus } from "../context";
import { needsCorrection, printBatch } from "../views/batchView";
import { progressPrinter } from "../views/batchProgress";
import { pageBeside, requireOverviewName, writeOverview } from "../batchOverview";
import { onInterrupt } from "../onInterrupt";
import { poolOptions, type PoolOptionWords } from "../poolOptions";

export interface BatchCommandOptions extends PoolOptionWords {
  readonly output: string;
  readonly units?: string;
  readonly system?: string;
  readonly shard?: string;
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
  const folder = path.resolve(given);
  const store = new DiskStore(options.output);
  const { t, files } = context;
  const { workers, limit, memory } = poolOptions(context, options);
  const shard = shardOf(context, options.shard);
  requireSystem(options.system);
  if (options.engine !== undefined && !isEngineUrl(options.engine))
    throw new BudgetReportError("invalidCall", { reason: t("batch", "call.engine") });
  requireOverviewName(context, options.overview);
  const outputs = options.overview === undefined ? [] : [options.overview, pageBeside(options.overview)];
  await files.willWrite(outputs, [options.units]);
  const lastYear = options.lastYear === undefined ? null : await lastYearOf(new DiskStore(options.lastYear));
  const roster =
    options.units === undefined
      ? null
      : readRoster(await readWorkbookFile(await files.read(options.units), path.basename(options.units)));
  const entry = path.resolve(process.argv[1] ?? "");
  const start = () => startChild({ entry, folder, store: store.folder, memory });
  const stop = onInterrupt();
  try {
    await store.prepare();
    const run = await runBatch({
      folder: diskFolder(folder, [store.folder, ...outputs, ...(options.units === undefined ? [] : [options.units])]),
      store,
      digest: digestOf,
      facts: engineFacts(await engineVersion(entry), options.system ?? null),
      roster,
      shard,
      retry: options.retry ?? false,
      keptYearOf: (unit) => lastYear && keptYearOf(lastYear, unit),
      why: ({ evidence }) => t("batch", `evidence.${evidence.code}`, { text: evidence.text }),
      work: (jobs, onEnded) =>
        options.engine === undefined
          ? runPool(jobs, { start, workers, limit, onEnded, signal: stop.signal })
          : runEngine(jobs, { url: options.engine, folder, store, onEnded, signal: stop.signal }),
      onProgress: progressPrinter(context),
    });
    const cross = crossCheck(batchContext(run.batch, lastYear));
    const decisions = parseDecisions((await store.textOf(DECISIONS)) ?? "");
    const overview = overviewOf(run.batch, cross, decisions);
    printBatch(context, run, overview, options.json ?? false);
    if (options.overview !== undefined)
      await writeOverview(context, overview, { folder, file: options.overview, quiet: options.json ?? false });
    return run.left > 0 ? 4 : needsCorrection(overview) ? 1 : 0;
  } finally {
    stop.end();
  }
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
