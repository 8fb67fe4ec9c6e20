import type { DrawnChart } from "../../../core/report/charts/drawnChart";
import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import type { RefreshPlan } from "../../../core/report/figures/refresh/refreshPlan";
import type { DocumentFigure } from "../../../core/report/figures/refresh/documentFigure";
import type { DocumentCapabilities, FigureEdit, InsertedReport, InsertPlace } from "../../../hosts/documentPort";

export const TABS = ["update", "insert", "proofread"] as const;

export type TabId = (typeof TABS)[number];

/** What Word is busy with; these take a moment and cannot be stopped half way. */
export type WordJob = "reading" | "refreshing" | "undoing" | "inserting";

/** What the document is held against. */
export type Comparison = "workbook" | "document";

/** A chart as it was, and the control that it stood in. */
export interface UndoneChart {
  readonly place: string;
  readonly drawn: DrawnChart;
}

/** A refresh that can be taken back: the texts that stand there now, and what the document was written with before. */
export interface RefreshUndo {
  readonly id: string;
  /** `from` is what stands there now. */
  readonly edits: readonly FigureEdit[];
  /** What the charts showed before that were drawn anew. */
  readonly charts: readonly UndoneChart[];
  readonly written: EmbeddedReport | null;
}

/** How many charts were drawn anew, and how many Word did not take. */
export interface DrawnCharts {
  readonly drawn: number;
  readonly refused: number;
}

/** What came of the last thing that was done to the document. */
export type WordOutcome =
  | {
      readonly type: "refreshed" | "undone";
      readonly written: number;
      readonly skipped: number;
      readonly charts: DrawnCharts;
    }
  | { readonly type: "inserted"; readonly place: InsertPlace; readonly controls: InsertedReport["controls"] };

export interface WordState {
  readonly tab: TabId;
  readonly job: WordJob | null;
  readonly capabilities: DocumentCapabilities | null;
  /** `null` until the document has been read. */
  readonly figures: readonly DocumentFigure[] | null;
  /** Content controls of its charts. */
  readonly charts: readonly DocumentFigure[];
  /** What the document was written with, by the data that it carries. */
  readonly written: EmbeddedReport | null;
  readonly comparison: Comparison | null;
  readonly plan: RefreshPlan | null;
  /** Where the user has chosen otherwise than the plan, by the item's first place. */
  readonly choices: ReadonlyMap<string, boolean>;
  readonly place: InsertPlace;
  /** Oldest first. The last one is remembered in the document; Word's own undo works besides. */
  readonly undo: readonly RefreshUndo[];
  readonly outcome: WordOutcome | null;
}

export const INITIAL_WORD_STATE: WordState = {
  tab: "update",
  job: null,
  capabilities: null,
  figures: null,
  charts: [],
  written: null,
  comparison: null,
  plan: null,
  choices: new Map(),
  place: "newDocument",
  undo: [],
  outcome: null,
};

/** The ribbon's buttons open the pane with `?run=refresh`, `?run=insert` or `?run=proofread`. */
export function tabRequest(search: string): TabId | null {
  switch (new URLSearchParams(search).get("run")) {
    case "refresh":
      return "update";
    case "insert":
      return "insert";
    case "proofread":
      return "proofread";
    default:
      return null;
  }
}
