import type { PaneEvent } from "./paneEvent";
import type { Job, PaneState } from "./paneState";
import { INITIAL_STATE } from "./paneState";
import type { StepId, StepStatus } from "./steps";
import { STEPS, stepsAfter } from "./steps";
import type { WorkbookInfo } from "../worker/views";
import type { UndoEntry } from "../settings/undoEntry";
import { withKey } from "../settings/withKey";

const OPENING: Job = { phase: "opening", done: 0, total: 0 };

type ResultEvent = Extract<PaneEvent, { type: "recognised" | "validated" | "scored" | "composed" }>;

type RunEvent = Extract<
  PaneEvent,
  { type: "stepStarted" | "stepFailed" | "stepCancelled" | "runEnded" | "workbookChanged" | "engineLost" }
>;

type PlainEvent = Exclude<PaneEvent, ResultEvent | RunEvent>;

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "recognised":
    case "validated":
    case "scored":
    case "composed":
      return withResult(state, event);
    case "stepStarted":
    case "stepFailed":
    case "stepCancelled":
    case "runEnded":
    case "workbookChanged":
    case "engineLost":
      return withRun(state, event);
    default:
      return withPlace(state, event);
  }
}

/** What becomes of the steps while they run, break off or lose their ground. */
function withRun(state: PaneState, event: RunEvent): PaneState {
  switch (event.type) {
    case "stepStarted":
      return {
        ...state,
        active: event.step,
        error: null,
        wasCancelled: false,
        isOverviewAsked: false,
        job: state.job ?? OPENING,
        status: { ...state.status, [event.step]: "running" },
      };
    case "stepFailed":
      return { ...state, error: event.error, job: null, status: { ...state.status, [event.step]: "failed" } };
    case "stepCancelled":
      return {
        ...state,
        job: null,
        wasCancelled: true,
        status: { ...state.status, [event.step]: restingStatus(state, event.step) },
      };
    case "runEnded":
      return { ...state, isOverviewAsked: true, lastRun: event.lastRun ?? state.lastRun };
    case "workbookChanged":
      return {
        ...state,
        workbookChanged: true,
        changes: [...state.changes, ...event.cells],
        unplacedChanges: state.unplacedChanges + (event.unplaced ?? 0),
        isRecalculated: event.recalculated ?? state.isRecalculated,
        status: staleFrom(state.status, STEPS),
      };
    case "engineLost":
      return { ...state, status: staleFrom(state.status, STEPS) };
  }
}

/** Everything else puts what has happened into its place. */
function withPlace(state: PaneState, event: PlainEvent): PaneState {
  switch (event.type) {
    case "doorOpened":
      return { ...INITIAL_STATE, door: event.door };
    case "doorClosed":
      return INITIAL_STATE;
    case "stepChosen":
      return { ...state, active: event.step, excerpt: null, isOverviewAsked: false };
    case "jobMoved":
      return { ...state, job: event.job };
    case "workbookRead":
      return workbookRead(state, event);
    case "halfDone":
      return { ...state, halfDone: event.half };
    case "hostWaiting":
      return { ...state, waitingFor: event.why };
    case "settingSaved":
      return {
        ...state,
        workbook: state.workbook && withSetting(state.workbook, event.key, event.value),
        status: event.changes ? staleFrom(state.status, [event.changes, ...stepsAfter(event.changes)]) : state.status,
      };
    case "scopeChosen":
      return { ...state, findingScope: event.scope, selectedFinding: null };
    case "lastYearChosen":
      return {
        ...state,
        lastYear: event.lastYear,
        job: null,
        status: staleFrom(state.status, ["validate", "score", "report"]),
      };
    case "templateChosen":
      return { ...state, template: event.template, job: null, delivery: null };
    case "findingSelected":
      return { ...state, selectedFinding: event.id };
    case "cellShown":
      return { ...state, shownCell: event.ref, excerpt: event.excerpt };
    case "excerptClosed":
      return { ...state, excerpt: null };
    case "lastRunKnown":
      return { ...state, lastRun: event.lastRun };
    case "mended":
      return { ...state, mended: event.mended };
    case "marked":
      return { ...state, marks: event.marks };
    case "undoChanged":
      return { ...state, undo: event.undo, mended: stillMended(state, event.undo) };
    case "delivered":
      return { ...state, job: null, delivery: event.delivery, exportQuestion: null };
    case "exportAsked":
      return { ...state, active: "report", exportQuestion: event.open };
    case "causeAsked":
      return { ...state, active: "report", causeAsked: event.key === null ? null : { key: event.key } };
    case "previewAsked":
      return { ...state, active: "report", isOverviewAsked: false, previewAsked: { place: event.place } };
    case "failed":
      return { ...state, job: null, error: event.error };
    case "errorDismissed":
      return { ...state, error: null };
  }
}

/** A mend that was taken back or struck off is told no longer. */
function stillMended({ mended }: PaneState, undo: readonly UndoEntry[]): PaneState["mended"] {
  return mended && undo.some(({ id }) => id === mended.entry.id) ? mended : null;
}

/** What a finished step brought, and what of the pane rested on the result before. */
function withResult(state: PaneState, event: ResultEvent): PaneState {
  switch (event.type) {
    case "recognised":
      return {
        ...done(state, "recognise"),
        recognition: event.recognition,
        delivery: null,
      };
    case "validated":
      return {
        ...done(state, "validate"),
        validation: event.validation,
        marks: null,
        selectedFinding: event.validation.findings.some(({ id }) => id === state.selectedFinding)
          ? state.selectedFinding
          : null,
      };
    case "scored":
      return {
        ...done(state, "score"),
        scoreSheet: event.scoreSheet,
        entries: event.entries,
        systems: event.systems,
      };
    case "composed":
      return {
        ...done(state, "report"),
        report: event.report,
        outlines: event.outlines,
        template: event.template,
        delivery: null,
        exportQuestion: null,
      };
  }
}

function workbookRead(
  state: PaneState,
  { workbook, undo, seenChanges, seenUnplaced = 0 }: Extract<PaneEvent, { type: "workbookRead" }>,
): PaneState {
  const changes = state.changes.slice(seenChanges);
  const unplacedChanges = Math.max(0, state.unplacedChanges - seenUnplaced);
  const workbookChanged = changes.length + unplacedChanges > 0;
  return { ...state, workbook, undo, changes, unplacedChanges, workbookChanged, isRecalculated: false };
}

/** A finished step: what rests on it is no longer fresh; nor is the step itself, if cells changed while it ran. */
function done(state: PaneState, step: StepId): PaneState {
  const status = staleFrom(state.status, stepsAfter(step));
  return { ...state, job: null, status: { ...status, [step]: state.workbookChanged ? "stale" : "done" } };
}

function staleFrom(
  status: Readonly<Record<StepId, StepStatus>>,
  steps: readonly StepId[],
): Readonly<Record<StepId, StepStatus>> {
  const changed = { ...status };
  for (const step of steps) if (changed[step] === "done") changed[step] = "stale";
  return changed;
}

/** What a step is when its run was broken off: the old result stands, but is not fresh. */
function restingStatus(state: PaneState, step: StepId): StepStatus {
  const results: Record<StepId, unknown> = {
    recognise: state.recognition,
    validate: state.validation,
    score: state.scoreSheet,
    report: state.report,
  };
  return results[step] === null ? "idle" : "stale";
}

function withSetting(workbook: WorkbookInfo, key: string, value: unknown): WorkbookInfo {
  return { ...workbook, settings: withKey(workbook.settings, key, value) };
}
