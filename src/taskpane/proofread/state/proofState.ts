import type { DocumentComparison } from "../../../core/compare/documentChange";
import type { DisclosureCheck } from "../../../core/disclosure/check/checkDisclosure";
import type { PublishedInput, Versions } from "../../worker/proofCalls";
import type { ReportDocument } from "../../../core/text/document";
import type { ProofList } from "../../../core/proofread/proofList";
import type { Proofreading } from "../../../core/proofread/proofread";
import type { Severity } from "../../../core/findings/finding";
import type { HandedFile } from "../../delivery/sendFile";

/** What is under way. */
export type ProofJob = "reading" | "proofreading" | "disclosing" | "comparing" | "writingList" | "commenting";

/** A document with what was found in it. */
export interface ProofreadResult {
  readonly document: ReportDocument;
  readonly proofreading: Proofreading;
}

/** A list that has left as a file. */
export interface SavedList {
  readonly file: HandedFile;
  readonly list: ProofList;
}

export interface ProofState {
  /** Is the place in view? */
  readonly isOpen: boolean;
  readonly result: ProofreadResult | null;
  /** What was found in a report that the pane has proofread by itself: it waits behind a door. */
  readonly offer: ProofreadResult | null;
  readonly job: ProofJob | null;
  /** The last failure, as thrown. */
  readonly error: unknown;
  /** Index of the finding whose sentence is shown. */
  readonly selected: number | null;
  /** Index of the number whose reading is shown. */
  readonly number: number | null;
  /** Empty: all are shown. */
  readonly severities: readonly Severity[];
  /** The file that was saved last, and what is in it. */
  readonly saved: SavedList | null;
  /** The document as it came, to be held against the points; `null` for a report that the pane has composed. */
  readonly source: PublishedInput | null;
  readonly check: DisclosureCheck | null;
  /** The two versions that are to be compared, as far as they are chosen. */
  readonly versions: Partial<Versions>;
  readonly comparison: DocumentComparison | null;
  /** Comments that this pane has put into the open document. */
  readonly comments: { readonly ids: readonly string[]; readonly notPlaced: number } | null;
}

export const INITIAL_PROOF: ProofState = {
  isOpen: false,
  result: null,
  offer: null,
  job: null,
  error: null,
  selected: null,
  number: null,
  severities: [],
  saved: null,
  source: null,
  check: null,
  versions: {},
  comparison: null,
  comments: null,
};

/** Everything that can happen in the place, told in the past tense. */
export type ProofEvent =
  | { readonly type: "opened" }
  | { readonly type: "closed" }
  | { readonly type: "jobMoved"; readonly job: ProofJob | null }
  | { readonly type: "proofread"; readonly result: ProofreadResult; readonly source?: PublishedInput }
  | { readonly type: "disclosed"; readonly check: DisclosureCheck }
  | { readonly type: "versionChosen"; readonly side: keyof Versions; readonly input: PublishedInput }
  | { readonly type: "compared"; readonly comparison: DocumentComparison }
  | { readonly type: "comparisonLeft" }
  | { readonly type: "offered"; readonly offer: ProofreadResult | null }
  | { readonly type: "documentLeft" }
  | { readonly type: "findingSelected"; readonly index: number | null }
  | { readonly type: "numberSelected"; readonly index: number | null }
  | { readonly type: "severitiesChosen"; readonly severities: readonly Severity[] }
  | { readonly type: "listSaved"; readonly saved: SavedList }
  | { readonly type: "commented"; readonly comments: ProofState["comments"] }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "errorDismissed" };

/** What is gone with the document that it was about. */
const LEFT = { selected: null, number: null, severities: [], saved: null, source: null, check: null } as const;

export function proofReducer(state: ProofState, event: ProofEvent): ProofState {
  switch (event.type) {
    case "opened":
      return { ...state, isOpen: true };
    case "closed":
      return { ...state, isOpen: false, error: null };
    case "jobMoved":
      return event.job === null ? { ...state, job: null } : { ...state, job: event.job, error: null };
    case "proofread":
      return { ...state, ...LEFT, job: null, result: event.result, source: event.source ?? null };
    case "disclosed":
      return { ...state, job: null, check: event.check };
    case "versionChosen":
      return { ...state, job: null, versions: { ...state.versions, [event.side]: event.input } };
    case "compared":
      return { ...state, job: null, saved: null, comparison: event.comparison };
    case "comparisonLeft":
      return { ...state, saved: null, error: null, versions: {}, comparison: null };
    case "offered":
      return { ...state, offer: event.offer };
    case "documentLeft":
      return { ...state, ...LEFT, result: null, error: null };
    case "findingSelected":
      return { ...state, selected: event.index };
    case "numberSelected":
      return { ...state, number: event.index };
    case "severitiesChosen":
      return { ...state, severities: event.severities, selected: null };
    case "listSaved":
      return { ...state, job: null, saved: event.saved };
    case "commented":
      return { ...state, job: null, comments: event.comments };
    case "failed":
      return { ...state, job: null, error: event.error };
    case "errorDismissed":
      return { ...state, error: null };
  }
}
