import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { OpenIssues } from "../../core/report/openIssues";
import type { CellRef } from "../../core/workbook/cellRef";
import type {
  NamedChoice,
  Excerpt,
  RecognitionView,
  ReportView,
  SystemChoice,
  ValidationView,
  WorkbookInfo,
} from "../worker/views";
import type { FindingScope } from "./findingScope";
import type { Delivery, Job, PaneState } from "./paneState";
import { INITIAL_STATE } from "./paneState";
import type { StepId, StepStatus } from "./steps";
import { STEPS, stepsAfter } from "./steps";
import type { ScoreEntries } from "../settings/scoreEntries";
import type { UndoEntry } from "../settings/undoEntry";
import { withKey } from "../settings/withKey";

/** Everything that can happen to the pane, told in the past tense. */
export type PaneEvent =
  | { readonly type: "doorOpened"; readonly door: NonNullable<PaneState["door"]> }
  | { readonly type: "doorClosed" }
  | { readonly type: "stepChosen"; readonly step: StepId }
  | { readonly type: "jobMoved"; readonly job: Job | null }
  | { readonly type: "stepStarted"; readonly step: StepId }
  | { readonly type: "stepFailed"; readonly step: StepId; readonly error: unknown }
  | { readonly type: "stepCancelled"; readonly step: StepId }
  | {
      readonly type: "workbookRead";
      readonly workbook: WorkbookInfo;
      readonly undo: readonly UndoEntry[];
      /** How many of the changes were known when the reading began: those that came later are news again. */
      readonly seenChanges: number;
      readonly seenUnplaced?: number;
    }
  | { readonly type: "workbookChanged"; readonly cells: readonly CellRef[]; readonly unplaced?: number }
  | { readonly type: "cellEditing"; readonly isWaiting: boolean }
  | { readonly type: "engineLost" }
  | { readonly type: "recognised"; readonly recognition: RecognitionView }
  | { readonly type: "validated"; readonly validation: ValidationView }
  | {
      readonly type: "scored";
      readonly scoreSheet: ScoreSheet;
      readonly entries: ScoreEntries;
      readonly systems: readonly SystemChoice[];
    }
  | {
      readonly type: "composed";
      readonly report: ReportView;
      readonly outlines: readonly NamedChoice[];
      readonly template: PaneState["template"];
    }
  | { readonly type: "settingSaved"; readonly key: string; readonly value: unknown; readonly changes: StepId | null }
  | { readonly type: "scopeChosen"; readonly scope: FindingScope }
  | { readonly type: "lastYearChosen"; readonly lastYear: PaneState["lastYear"] }
  | { readonly type: "templateChosen"; readonly template: PaneState["template"] }
  | { readonly type: "findingSelected"; readonly id: string | null }
  | { readonly type: "cellShown"; readonly ref: CellRef; readonly excerpt: Excerpt | null }
  | { readonly type: "excerptClosed" }
  | { readonly type: "marked"; readonly marks: PaneState["marks"] }
  | { readonly type: "undoChanged"; readonly undo: readonly UndoEntry[] }
  | { readonly type: "delivered"; readonly delivery: Delivery }
  | { readonly type: "exportAsked"; readonly open: OpenIssues | null }
  | { readonly type: "causeAsked"; readonly key: string | null }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "errorDismissed" };

const OPENING: Job = { phase: "opening", done: 0, total: 0 };

type ResultEvent = Extract<PaneEvent, { type: "recognised" | "validated" | "scored" | "composed" }>;

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "doorOpened":
      return { ...INITIAL_STATE, door: event.door };
    case "doorClosed":
      return INITIAL_STATE;
    case "stepChosen":
      return { ...state, active: event.step, excerpt: null };
    case "jobMoved":
      return { ...state, job: event.job };
    case "stepStarted":
      return {
        ...state,
        active: event.step,
        error: null,
        job: state.job ?? OPENING,
        status: { ...state.status, [event.step]: "running" },
      };
    case "stepFailed":
      return { ...state, error: event.error, job: null, status: { ...state.status, [event.step]: "failed" } };
    case "stepCancelled":
      return { ...state, job: null, status: { ...state.status, [event.step]: restingStatus(state, event.step) } };
    case "workbookRead":
      return workbookRead(state, event);
    case "workbookChanged":
      return {
        ...state,
        workbookChanged: true,
        changes: [...state.changes, ...event.cells],
        unplacedChanges: state.unplacedChanges + (event.unplaced ?? 0),
        status: staleFrom(state.status, STEPS),
      };
    case "cellEditing":
      return { ...state, isCellEditing: event.isWaiting };
    case "engineLost":
      return { ...state, status: staleFrom(state.status, STEPS) };
    case "recognised":
    case "validated":
    case "scored":
    case "composed":
      return withResult(state, event);
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
    case "marked":
      return { ...state, marks: event.marks };
    case "undoChanged":
      return { ...state, undo: event.undo };
    case "delivered":
      return { ...state, job: null, delivery: event.delivery, exportQuestion: null };
    case "exportAsked":
      return { ...state, active: "report", exportQuestion: event.open };
    case "causeAsked":
      return { ...state, active: "report", causeAsked: event.key === null ? null : { key: event.key } };
    case "failed":
      return { ...state, job: null, error: event.error };
    case "errorDismissed":
      return { ...state, error: null };
  }
}

/** What a finished step brought, and what of the pane rested on the result before. */
function withResult(state: PaneState, event: ResultEvent): PaneState {
  switch (event.type) {
    case "recognised":
      return {
        ...done(state, "recognise"),
        recognition: event.recognition,
        selectedFinding: null,
        delivery: null,
      };
    case "validated":
      return { ...done(state, "validate"), validation: event.validation, marks: null };
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
  return { ...state, workbook, undo, changes, unplacedChanges, workbookChanged };
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
