import type { Waiting } from "../../hosts/port";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { OpenIssues } from "../../core/report/openIssues";
import type { CellRef } from "../../core/workbook/cellRef";
import type { ScoreEntries } from "../settings/scoreEntries";
import type { UndoEntry } from "../settings/undoEntry";
import type { LastRun } from "../start/lastRun";
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
import type { Delivery, Job, PaneState, PreviewPlace } from "./paneState";
import type { StepId } from "./steps";

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
  | {
      readonly type: "workbookChanged";
      readonly cells: readonly CellRef[];
      readonly unplaced?: number;
      readonly recalculated?: true;
    }
  | { readonly type: "halfDone"; readonly half: PaneState["halfDone"] }
  | { readonly type: "hostWaiting"; readonly why: Waiting | null }
  | { readonly type: "engineLost" }
  | { readonly type: "runEnded"; readonly lastRun: LastRun | null }
  | { readonly type: "lastRunKnown"; readonly lastRun: LastRun | null }
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
  | { readonly type: "mended"; readonly mended: PaneState["mended"] }
  | { readonly type: "delivered"; readonly delivery: Delivery }
  | { readonly type: "exportAsked"; readonly open: OpenIssues | null }
  | { readonly type: "causeAsked"; readonly key: string | null }
  | { readonly type: "previewAsked"; readonly place: PreviewPlace }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "errorDismissed" };
