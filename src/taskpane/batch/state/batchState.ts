import type { Roster } from "../../../core/batch/roster";
import type { PickedFolder } from "../folder/pickedFolder";
import type { BatchView, SystemName } from "../worker/protocol";

/** What is under way; `total` 0: nobody knows how much it is. */
export interface BatchJob {
  readonly phase: "listing" | "opening" | "starting" | "reading" | "checking" | "gathering" | "writing";
  readonly done: number;
  readonly total: number;
  /** Milliseconds since the phase began. */
  readonly passed: number;
  /** The user has asked to stop. */
  readonly isStopping: boolean;
}

/** What the run is made with besides the folder. */
export interface BatchChoices {
  readonly roster: { readonly file: File; readonly roster: Roster } | null;
  /** Name of the corrected list that was picked. */
  readonly list: string | null;
  /** Name of last year's store. */
  readonly lastYear: string | null;
  /** Name of the file of decisions that was taken in last. */
  readonly decisions: string | null;
  /** Id of the system; `null`: each workbook's own. */
  readonly system: string | null;
}

/** How the last run went. */
export interface BatchOutcome {
  readonly checked: number;
  readonly kept: number;
  readonly left: number;
}

export interface BatchState {
  /** Is the place in view? */
  readonly isOpen: boolean;
  readonly folder: { readonly picked: PickedFolder; readonly files: number } | null;
  readonly choices: BatchChoices;
  readonly systems: readonly SystemName[];
  readonly job: BatchJob | null;
  readonly outcome: BatchOutcome | null;
  readonly view: BatchView | null;
  /** The choices have changed since the run. */
  readonly isStale: boolean;
  /** The last failure, as thrown. */
  readonly error: unknown;
  /** Name of the file that was handed over last. */
  readonly saved: string | null;
  /** Who decides, as last named. */
  readonly decider: string;
  /** How many decisions were kept since the page was opened: what is shown of a unit is asked for anew. */
  readonly decisions: number;
  /** How much the browser keeps; `lasts`: beyond the page. */
  readonly kept: { readonly count: number; readonly lasts: boolean } | null;
}

export const INITIAL_BATCH: BatchState = {
  isOpen: false,
  folder: null,
  choices: { roster: null, list: null, lastYear: null, decisions: null, system: null },
  systems: [],
  job: null,
  outcome: null,
  view: null,
  isStale: false,
  error: null,
  saved: null,
  decider: "",
  decisions: 0,
  kept: null,
};

/** Everything that can happen in the place, told in the past tense. */
export type BatchEvent =
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "folderPicked"; readonly folder: BatchState["folder"] }
  | { readonly type: "chosen"; readonly choices: Partial<BatchChoices> }
  | { readonly type: "systemsKnown"; readonly systems: readonly SystemName[] }
  | { readonly type: "jobMoved"; readonly job: Omit<BatchJob, "isStopping"> | null }
  | { readonly type: "stopAsked" }
  | { readonly type: "ran"; readonly outcome: BatchOutcome }
  | { readonly type: "viewed"; readonly view: BatchView }
  | { readonly type: "decided"; readonly by: string }
  | { readonly type: "decisionsTaken"; readonly name: string }
  | { readonly type: "savedAs"; readonly name: string }
  | { readonly type: "keptCounted"; readonly kept: BatchState["kept"] }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "errorDismissed" };

export function batchReducer(state: BatchState, event: BatchEvent): BatchState {
  switch (event.type) {
    case "opened":
      return { ...state, isOpen: true };
    case "closed":
      return { ...state, isOpen: false, error: null };
    case "folderPicked":
      return { ...state, folder: event.folder, job: null, outcome: null, view: null, saved: null, isStale: false };
    case "chosen":
      return { ...state, choices: { ...state.choices, ...event.choices }, isStale: state.view !== null };
    case "systemsKnown":
      return { ...state, systems: event.systems };
    case "jobMoved":
      return event.job === null
        ? { ...state, job: null }
        : { ...state, job: { ...event.job, isStopping: state.job?.isStopping ?? false }, error: null };
    case "stopAsked":
      return { ...state, job: state.job && { ...state.job, isStopping: true } };
    case "ran":
      return { ...state, outcome: event.outcome, isStale: false, saved: null };
    case "viewed":
      return { ...state, view: event.view };
    case "decided":
      return { ...state, decider: event.by, decisions: state.decisions + 1 };
    case "decisionsTaken":
      return { ...state, choices: { ...state.choices, decisions: event.name }, decisions: state.decisions + 1 };
    case "savedAs":
      return { ...state, saved: event.name };
    case "keptCounted":
      return { ...state, kept: event.kept };
    case "failed":
      return { ...state, job: null, error: event.error };
    case "errorDismissed":
      return { ...state, error: null };
  }
}
