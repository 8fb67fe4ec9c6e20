import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { ChartId } from "../../core/report/charts/charts";
import type { OpenIssues } from "../../core/report/openIssues";
import type { CellRef } from "../../core/workbook/cellRef";
import type { AppliedEdit, HostCapabilities, MarksSet, Waiting } from "../../hosts/port";
import type { DeliveryRoad } from "../delivery/roads";
import type {
  NamedChoice,
  Excerpt,
  LastYearFile,
  LastYearView,
  PickedFile,
  RecognitionView,
  ReportView,
  SystemChoice,
  TemplateCheck,
  ValidationView,
  WorkbookInfo,
} from "../worker/views";
import type { LastRun } from "../start/lastRun";
import type { FindingScope } from "./findingScope";
import type { StepId, StepStatus } from "./steps";
import type { ScoreEntries } from "../settings/scoreEntries";
import { NO_ENTRIES } from "../settings/scoreEntries";
import type { UndoEntry } from "../settings/undoEntry";

/** What is under way, for the progress bar; `total` 0 while it is unknown. */
export interface Job {
  readonly phase:
    "reading" | "recognising" | "validating" | "scoring" | "composing" | "writingDocx" | "opening" | "writingWorkbook";
  readonly done: number;
  readonly total: number;
  /** The sheet that is being read. */
  readonly sheet?: string;
  /** When this phase began, in milliseconds; known where time left can be told. */
  readonly since?: number;
}

/** A chart of the report, or its first open place. */
export type PreviewPlace = ChartId | "firstGap";

/** How the last export left the pane. */
export interface Delivery {
  readonly road: DeliveryRoad;
  readonly fileName: string;
  /** The roads that were not tried yet, for "no file to be seen?". */
  readonly others: readonly DeliveryRoad[];
  /** This platform may drop the file without a sign. */
  readonly isUncertain: boolean;
  readonly isDraft: boolean;
}

/** Edits that have stopped half-way, in the making or in the taking back. */
export interface HalfDone {
  readonly edits: readonly AppliedEdit[];
  readonly rule: string;
  /** The entry of the undo list that was being taken back; `null` where they were being made. */
  readonly undoing: string | null;
}

export interface PaneState {
  /** `null` until a workbook can be read: always set in Excel, after picking a file in a browser. */
  readonly door: { readonly capabilities: HostCapabilities } | null;
  readonly workbook: WorkbookInfo | null;
  readonly active: StepId;
  readonly status: Readonly<Record<StepId, StepStatus>>;
  readonly job: Job | null;
  /** The last failure, as thrown; shown through describeError. */
  readonly error: unknown;
  /** The workbook itself has changed since it was read. */
  readonly workbookChanged: boolean;
  /** Where, as far as Excel tells; oldest first. */
  readonly changes: readonly CellRef[];
  /** Formulas were computed without a change that we know of. */
  readonly isRecalculated: boolean;
  readonly halfDone: HalfDone | null;
  /** Changes that Excel told of without our learning where. */
  readonly unplacedChanges: number;
  /** Why Excel keeps us waiting. */
  readonly waitingFor: Waiting | null;
  readonly recognition: RecognitionView | null;
  readonly validation: ValidationView | null;
  readonly findingScope: FindingScope;
  readonly scoreSheet: ScoreSheet | null;
  /** What the user entered for it. */
  readonly entries: ScoreEntries;
  readonly report: ReportView | null;
  readonly systems: readonly SystemChoice[];
  readonly outlines: readonly NamedChoice[];
  /** The unit's own Word template, with what it asks for in vain; `null`: the layout of GB/T 9704. */
  readonly template: { readonly file: PickedFile; readonly check: TemplateCheck } | null;
  /** Last year's workbook, for as long as the page is open. */
  readonly lastYear: { readonly picked: LastYearFile; readonly view: LastYearView } | null;
  readonly selectedFinding: string | null;
  readonly marks: MarksSet | null;
  readonly undo: readonly UndoEntry[];
  /** The cell shown in a browser that cannot jump. */
  readonly excerpt: Excerpt | null;
  /** The cell jumped to last, so that it can be told to a screen reader. */
  readonly shownCell: CellRef | null;
  readonly delivery: Delivery | null;
  /** The report is not final yet: settle what is open, or let it leave as a draft? */
  readonly exportQuestion: OpenIssues | null;
  /** The change whose cause was asked for: the card with the causes opens at it. */
  readonly causeAsked: { readonly key: string } | null;
  /** The place of the preview that was asked for: it comes into view. */
  readonly previewAsked: { readonly place: PreviewPlace } | null;
  /** The last run was broken off: what is shown is the result before. */
  readonly wasCancelled: boolean;
  /** All four steps have just been run: what came of it stands first. */
  readonly isOverviewAsked: boolean;
  /** What came of the last whole run of this workbook on this machine. */
  readonly lastRun: LastRun | null;
  /** What was mended last, and the finding at which that is told; `null` where none is left. */
  readonly mended: { readonly entry: UndoEntry; readonly at: string | null } | null;
}

export const INITIAL_STATE: PaneState = {
  door: null,
  workbook: null,
  active: "recognise",
  status: { recognise: "idle", validate: "idle", score: "idle", report: "idle" },
  job: null,
  error: null,
  workbookChanged: false,
  changes: [],
  isRecalculated: false,
  halfDone: null,
  unplacedChanges: 0,
  waitingFor: null,
  recognition: null,
  validation: null,
  findingScope: "all",
  scoreSheet: null,
  entries: NO_ENTRIES,
  report: null,
  systems: [],
  outlines: [],
  template: null,
  lastYear: null,
  selectedFinding: null,
  marks: null,
  undo: [],
  excerpt: null,
  shownCell: null,
  delivery: null,
  exportQuestion: null,
  causeAsked: null,
  previewAsked: null,
  wasCancelled: false,
  isOverviewAsked: false,
  lastRun: null,
  mended: null,
};
