import type { Batch } from "../../../core/batch/batchUnit";
import { roleOf } from "../../../core/batch/unitFile";
import type { Translator } from "../../../locales";
import { runBatch, type BatchProgress } from "../../../batch/runBatch";
import { runPool } from "../../../batch/pool";
import type { PickedFolder } from "../folder/pickedFolder";
import type { BatchDesk } from "../state/batchDesk";
import { browserStore } from "../store/browserStore";
import { browserDigest } from "../worker/browserDigest";
import { startCheckWorker } from "../worker/checkWorker";
import type { BatchWorker } from "../worker/startWorker";
import { keptDecisions } from "./decide";
import { benchOf, countKept, keptOf, working } from "./working";

/** Each worker takes some 150 MB: beyond this a page is not to be trusted with more, whatever the processor has. */
const MOST_WORKERS = 8;
/** The longest that one unit may take, as in the command. */
const LIMIT_MS = 300_000;
/** Units that cross to the worker at once: the page is not held up. */
const PART = 20;

/** Checks the folder; what was finished before is kept. @param retry try again what was given up */
export function runFolder(desk: BatchDesk, t: Translator, retry: boolean): Promise<void> {
  return working(desk, "starting", async () => {
    const { folder, choices } = desk.store.getState();
    if (!folder) return;
    const stop = (desk.abort = new AbortController());
    const bench = await benchOf(desk);
    const { engine, rules } = bench.ready;
    const { roster } = choices;
    const picked = roster ? withoutFile(folder.picked, roster.file) : folder.picked;
    const store = browserStore(picked.name, await keptOf(desk));
    const run = await runBatch({
      ...{ folder: picked, store, digest: browserDigest, shard: null, retry },
      facts: { engine, rules, system: choices.system },
      roster: roster && roster.roster,
      keptYearOf: ({ code, name }) => (choices.lastYear === null ? null : bench.call("keptYear", { code, name })),
      why: ({ evidence }) => t("batch", `evidence.${evidence.code}`, { text: evidence.text }),
      work: (jobs, onEnded) =>
        runPool(jobs, {
          start: () => startCheckWorker(picked, store),
          workers: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1)),
          limit: LIMIT_MS,
          onEnded,
          signal: stop.signal,
        }),
      onProgress: progressOf(desk),
    });
    await gather(desk, bench, run.batch);
    const { checked, kept, left } = run;
    desk.store.dispatch({ type: "ran", outcome: { checked, kept, left } });
    desk.store.dispatch({ type: "viewed", view: await bench.call("view", { locale: t.locale }) });
    await countKept(desk);
  });
}

/** The running units are finished, no further one begins. */
export function stopRun(desk: BatchDesk): void {
  desk.abort?.abort();
  desk.store.dispatch({ type: "stopAsked" });
}

/** The same results in another language. */
export function viewAgain(desk: BatchDesk, t: Translator): Promise<void> {
  return working(desk, "gathering", async () => {
    const bench = await benchOf(desk);
    desk.store.dispatch({ type: "viewed", view: await bench.call("view", { locale: t.locale }) });
  });
}

function progressOf(desk: BatchDesk): (progress: BatchProgress) => void {
  let began = performance.now();
  let before: BatchProgress["phase"] | null = null;
  return ({ phase, done, total }) => {
    if (phase !== before) began = performance.now();
    before = phase;
    desk.store.dispatch({ type: "jobMoved", job: { phase, done, total, passed: performance.now() - began } });
  };
}

async function gather(desk: BatchDesk, bench: BatchWorker, { units, missing, hasRoster }: Batch): Promise<void> {
  const began = performance.now();
  await bench.call("begin", { missing, hasRoster });
  await bench.call("decided", await keptDecisions(desk));
  for (let at = 0; at < units.length; at += PART) {
    const job = { phase: "gathering", done: at, total: units.length, passed: performance.now() - began } as const;
    desk.store.dispatch({ type: "jobMoved", job });
    await bench.call("addUnits", units.slice(at, at + PART));
  }
}

/** The roster often lies in the folder itself: it is no unit's. */
function withoutFile(folder: PickedFolder, { name, size, lastModified }: File): PickedFolder {
  const isIt = async (path: string) => {
    if (path.split("/").at(-1) !== name || roleOf(path) === null) return false;
    const file = await folder.file(path);
    return file.size === size && file.lastModified === lastModified;
  };
  return {
    ...folder,
    paths: async () => {
      const paths = await folder.paths();
      const mine: string[] = [];
      for (const path of paths) if (!(await isIt(path))) mine.push(path);
      return mine;
    },
  };
}
