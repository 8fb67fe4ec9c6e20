import type { Progress } from "../../hosts/port";
import type { Goal } from "../start/runRequest";
import type { Pane } from "../state/pane";
import { isCancelled, openDoor } from "../state/pane";
import { changedSheets } from "../state/cellChanges";
import type { Job } from "../state/paneState";
import type { StepId } from "../state/steps";
import { STEPS, stepsTo } from "../state/steps";
import { runSummary } from "../state/openWork";
import { keepLastRun, readLastRun } from "../start/lastRun";
import { attempt } from "./attempt";
import { keptUndo } from "../settings/undoEntry";

/** Runs `goal`, and before it whatever it rests on that is missing or stale. Failures end in the state, not here. */
export async function runTo(pane: Pane, goal: StepId): Promise<void> {
  if (isRunning(pane)) return;
  // At once, so that a second click meets a running pane.
  show(pane, "opening");
  await attempt(pane, () => doubtOldResults(pane, goal));
  if (pane.store.getState().job === null) return;
  await runInOrder(pane, stepsTo(goal, pane.store.getState().status), goal !== "recognise");
}

/** What the ribbon asked for: a step, and what of its findings to show. */
export async function runGoal(pane: Pane, { step, scope }: Goal): Promise<void> {
  pane.store.dispatch({ type: "scopeChosen", scope });
  await runTo(pane, step);
  if (step === "report") endRun(pane);
}

/** All four steps, from reading the workbook anew to the report. */
export async function runAll(pane: Pane): Promise<void> {
  if (isRunning(pane)) return;
  await runInOrder(pane, STEPS);
  endRun(pane);
}

/** From reading the workbook anew to a published text, which takes the report's place; a budget is not scored. */
export async function runPublished(pane: Pane): Promise<void> {
  if (isRunning(pane)) return;
  await runInOrder(pane, ["recognise", "validate", "report"]);
}

/** What came of a run of all four steps stands first, and is kept for the next opening. */
function endRun(pane: Pane): void {
  const state = pane.store.getState();
  if (!state.workbook || !STEPS.every((step) => state.status[step] === "done")) return;
  const run = runSummary(state, new Date());
  keepLastRun(localStorage, state.workbook, run);
  pane.store.dispatch({ type: "runEnded", lastRun: run });
}

/** How many cells are read without being asked for: a second or two of work. */
const CHEAP = 60_000;

/** The pane has just been opened beside a workbook: what its tables are is told by itself, where reading it is cheap. */
export async function recogniseOnOpening(pane: Pane): Promise<void> {
  const unsubscribe = pane.store.subscribe(() => {
    const { job } = pane.store.getState();
    if (job?.phase !== "reading" || job.total <= CHEAP) return;
    unsubscribe();
    void cancelRun(pane);
  });
  await runTo(pane, "recognise").finally(unsubscribe);
}

/** Stops what is under way. Results that are there stay to be read, but are no longer fresh. */
export async function cancelRun(pane: Pane): Promise<void> {
  pane.abort?.abort();
  (await pane.engine()).cancel();
  pane.store.dispatch({ type: "engineLost" });
}

export function isRunning(pane: Pane): boolean {
  const { job, status } = pane.store.getState();
  return job !== null || Object.values(status).includes("running");
}

/** What the engine has forgotten, or what may have changed unseen, must be read anew. */
async function doubtOldResults(pane: Pane, goal: StepId): Promise<void> {
  if (!pane.store.getState().recognition) return;
  const isGrounded = await (await pane.engine()).call("isGrounded", null);
  if (!isGrounded || mayHaveChanged(pane, goal)) pane.store.dispatch({ type: "engineLost" });
}

/**
 * A program that tells of no changes: whoever runs a finished step once more has made some. One that would, but has not
 * let us listen yet: anything may have changed.
 */
function mayHaveChanged(pane: Pane, goal: StepId): boolean {
  const { door, status } = pane.store.getState();
  if (!door?.capabilities.isLive) return false;
  return door.capabilities.canWatch ? !pane.isWatching : status[goal] === "done";
}

/** @param partly read only the sheets that have changed, where that is known */
async function runInOrder(pane: Pane, steps: readonly StepId[], partly = false): Promise<void> {
  for (const step of steps) {
    pane.store.dispatch({ type: "stepStarted", step });
    try {
      await RUN[step](pane, partly);
      // Without a table there is nothing to go on with; the first step says so.
      if (pane.store.getState().recognition?.tables.length === 0) return;
    } catch (error) {
      const event = isCancelled(error) ? { type: "stepCancelled" as const } : { type: "stepFailed" as const, error };
      pane.store.dispatch({ ...event, step });
      return;
    }
  }
}

const RUN: Record<StepId, (pane: Pane, partly: boolean) => Promise<void>> = {
  recognise: async (pane, partly) => {
    await readWorkbook(pane, partly);
    show(pane, "recognising");
    const recognition = await (await pane.engine()).call("recognise", null);
    pane.store.dispatch({ type: "recognised", recognition });
    const { workbook, lastRun } = pane.store.getState();
    if (workbook && !lastRun)
      pane.store.dispatch({ type: "lastRunKnown", lastRun: readLastRun(localStorage, workbook) });
    await lastYearAgain(pane);
  },
  validate: async (pane) => {
    show(pane, "validating");
    const validation = await (await pane.engine()).call("validate", null);
    pane.store.dispatch({ type: "validated", validation });
  },
  score: async (pane) => {
    show(pane, "scoring");
    const engine = await pane.engine();
    const systems = await engine.call("listSystems", null);
    const view = await engine.call("score", null);
    pane.store.dispatch({ type: "scored", ...view, systems });
  },
  report: async (pane) => {
    show(pane, "composing");
    const engine = await pane.engine();
    const outlines = await engine.call("listOutlines", null);
    const report = await engine.call("compose", null);
    const { template } = pane.store.getState();
    const checked = template && { ...template, check: await engine.call("checkTemplate", template.file) };
    pane.store.dispatch({ type: "composed", report, outlines, template: checked });
  },
};

/** A workbook that was recognised anew knows nothing of last year's; one that does not fit it is left out, and said. */
async function lastYearAgain(pane: Pane): Promise<void> {
  const { lastYear, recognition } = pane.store.getState();
  if (!lastYear || recognition?.tables.length === 0) return;
  try {
    await (await pane.engine()).call("openLastYear", lastYear.picked);
  } catch (error) {
    pane.store.dispatch({ type: "lastYearChosen", lastYear: null });
    throw error;
  }
}

async function readWorkbook(pane: Pane, partly: boolean): Promise<void> {
  const door = openDoor(pane);
  const { changes, unplacedChanges } = pane.store.getState();
  const changed = partly && changes.length > 0 && unplacedChanges === 0 ? changedSheets(changes) : null;
  show(pane, "reading");
  pane.abort = new AbortController();
  const since = Date.now();
  const onProgress = ({ done, total, sheet }: Progress) => {
    const job = { phase: "reading", done, total, since, ...(sheet === undefined ? {} : { sheet }) } as const;
    pane.store.dispatch({ type: "jobMoved", job });
  };
  const workbook = await door.read({ signal: pane.abort.signal, onProgress }, changed);
  pane.store.dispatch({
    type: "workbookRead",
    workbook,
    undo: keptUndo(workbook.settings),
    seenChanges: changes.length,
    seenUnplaced: unplacedChanges,
  });
}

const localStorage = () => window.localStorage;

function show(pane: Pane, phase: Job["phase"]): void {
  pane.store.dispatch({ type: "jobMoved", job: { phase, done: 0, total: 0 } });
}
