import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import type { RefreshItem, RefreshPlan } from "../../../core/report/figures/refresh/refreshPlan";
import type { DocumentFigure } from "../../../core/report/figures/refresh/documentFigure";
import type { RefreshChart } from "../../../core/report/figures/refresh/planCharts";
import type { DocumentCapabilities, InsertPlace } from "../../../hosts/documentPort";
import type { Comparison, RefreshUndo, TabId, WordJob, WordOutcome, WordState } from "./wordState";

/** Everything that can happen to the pane in Word, told in the past tense. */
export type WordEvent =
  | { readonly type: "connected"; readonly capabilities: DocumentCapabilities }
  | { readonly type: "tabChosen"; readonly tab: TabId }
  | { readonly type: "jobMoved"; readonly job: WordJob | null }
  | {
      readonly type: "documentRead";
      readonly figures: readonly DocumentFigure[];
      readonly charts: readonly DocumentFigure[];
      readonly written: EmbeddedReport | null;
    }
  | { readonly type: "compared"; readonly comparison: Comparison; readonly plan: RefreshPlan }
  | { readonly type: "comparisonDropped" }
  | { readonly type: "choiceChanged"; readonly items: readonly Placed[]; readonly chosen: boolean }
  | { readonly type: "placeChosen"; readonly place: InsertPlace }
  | { readonly type: "undoChanged"; readonly undo: readonly RefreshUndo[] }
  | { readonly type: "finished"; readonly outcome: WordOutcome }
  | { readonly type: "outcomeDismissed" };

export function wordReducer(state: WordState, event: WordEvent): WordState {
  switch (event.type) {
    case "connected":
      return { ...state, capabilities: event.capabilities };
    case "tabChosen":
      return { ...state, tab: event.tab };
    case "jobMoved":
      return { ...state, job: event.job };
    case "documentRead": {
      const { figures, charts, written } = event;
      return { ...state, figures, charts, written, plan: null, choices: new Map() };
    }
    case "compared":
      return { ...state, comparison: event.comparison, plan: event.plan, choices: new Map() };
    case "comparisonDropped":
      return { ...state, comparison: null, plan: null, choices: new Map(), outcome: null };
    case "choiceChanged":
      return { ...state, choices: withChoices(state.choices, event.items, event.chosen) };
    case "placeChosen":
      return { ...state, place: event.place };
    case "undoChanged":
      return { ...state, undo: event.undo };
    case "finished":
      return { ...state, outcome: event.outcome };
    case "outcomeDismissed":
      return { ...state, outcome: null };
  }
}

function withChoices(choices: WordState["choices"], items: readonly Placed[], chosen: boolean): WordState["choices"] {
  return new Map([...choices, ...items.map((item) => [itemId(item), chosen] as const)]);
}

/** A figure or a chart, by its controls. */
type Placed = Pick<RefreshItem, "places">;

/** A control belongs to one item. */
export function itemId({ places }: Placed): string {
  return places[0] ?? "";
}

/** Can it be refreshed at all: does anything else come to stand there, and may it be written? */
export function canRefresh({ status, after, isLocked }: RefreshItem): boolean {
  return status !== "same" && after !== null && !isLocked;
}

export function isChosen({ choices }: Pick<WordState, "choices">, item: RefreshItem): boolean {
  return canRefresh(item) && (choices.get(itemId(item)) ?? item.isSafe);
}

export function chosenItems(state: WordState): readonly RefreshItem[] {
  return (state.plan?.items ?? []).filter((item) => isChosen(state, item));
}

/** A chart is drawn anew unless the user says otherwise. */
export function isRedrawn({ choices }: Pick<WordState, "choices">, chart: RefreshChart): boolean {
  return choices.get(itemId(chart)) ?? true;
}

export function redrawnCharts(state: WordState): readonly RefreshChart[] {
  return (state.plan?.charts ?? []).filter((chart) => isRedrawn(state, chart));
}
