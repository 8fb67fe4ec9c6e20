import type { PoolWorker, TurnOutcome } from "../../../batch/pool";
import { BudgetReportError } from "../../../core/errors";
import type { PickedFolder } from "../folder/pickedFolder";
import type { BrowserStore } from "../store/browserStore";
import { startWorker, WorkerDied } from "./startWorker";

/** A web worker of the pool: reads the unit's files itself; its result comes back as text and is kept. @throws workersNotStarted */
export async function startCheckWorker(folder: PickedFolder, store: BrowserStore): Promise<PoolWorker> {
  const worker = await startWorker();
  return {
    hasEnded: () => worker.hasEnded(),
    kill: () => worker.end(),
    end: () => Promise.resolve(worker.end()),
    turn: async (job, onChecked): Promise<TurnOutcome> => {
      try {
        const files = new Map<string, File>();
        for (const { path } of job.files) files.set(path, await folder.file(path));
        const text = await worker.call("check", { job, files });
        if (text === null) return "changed";
        onChecked();
        await store.writeText(job.key, text);
        return "done";
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function outcomeOf(error: unknown): TurnOutcome {
  if (error instanceof WorkerDied) return "died";
  if (!(error instanceof BudgetReportError)) return new BudgetReportError("unexpected", {}, error);
  return GONE.has(error.code) ? "changed" : error;
}

/** The folder's files are no longer those that were planned. */
const GONE: ReadonlySet<string> = new Set(["fileNotFound", "fileUnreadable"]);
