import { BudgetReportError } from "../../../src/core/errors";
import type { PaneEvent } from "../../../src/taskpane/state/paneEvent";
import { paneReducer } from "../../../src/taskpane/state/paneReducer";
import type { PaneState } from "../../../src/taskpane/state/paneState";
import { INITIAL_STATE } from "../../../src/taskpane/state/paneState";
import { NO_ENTRIES } from "../../../src/taskpane/settings/scoreEntries";
import { createStore } from "../../../src/taskpane/state/store";

const WORKBOOK = { name: "a.xlsx", sheets: ["表1"], settings: { "layout.corrections": [] } };
const RECOGNITION = { tables: [], unrecognised: [], year: null, department: null, warnings: [] };
const VALIDATION = {
  findings: [],
  causes: [],
  unclear: [],
  books: null,
  notChecked: [],
  checkedRules: [],
  checkedTables: 0,
  checkedCells: 0,
  ledgerRules: [],
  comparisons: {},
};
const SCORES = {
  system: { id: "s", title: "S", confirmed: true },
  indicators: [],
  total: { score: 0, outOf: 0, complete: false },
  grade: null,
  notes: [],
};
const REPORT = { outlineId: "o", title: "T", department: null, year: null, blocks: [], gaps: [], figures: [] };

const WHOLE_ROAD: readonly PaneEvent[] = [
  { type: "workbookRead", workbook: WORKBOOK, undo: [], seenChanges: 0 },
  { type: "recognised", recognition: RECOGNITION },
  { type: "validated", validation: VALIDATION },
  { type: "scored", scoreSheet: SCORES, entries: NO_ENTRIES, systems: [] },
  { type: "composed", report: REPORT, outlines: [], template: null },
];

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(paneReducer, INITIAL_STATE);
}

function statuses({ status }: PaneState): string {
  return Object.values(status).join(" ");
}

test("the whole road leaves every step done", () => {
  expect(statuses(after(...WHOLE_ROAD))).toBe("done done done done");
});

test("recognising anew makes what rests on it stale", () => {
  const state = after(...WHOLE_ROAD, { type: "recognised", recognition: RECOGNITION });
  expect(statuses(state)).toBe("done stale stale stale");
});

test("a change in the workbook makes all steps stale and is told until it is read again", () => {
  const changed = after(...WHOLE_ROAD, { type: "workbookChanged", cells: [] });
  expect([statuses(changed), changed.workbookChanged]).toEqual(["stale stale stale stale", true]);
  expect(
    paneReducer(changed, { type: "workbookRead", workbook: WORKBOOK, undo: [], seenChanges: 0 }).workbookChanged,
  ).toBe(false);
});

test("what changes while the workbook is being read is news again, and the step is not fresh", () => {
  const cell = (address: string) => ({ sheet: "表1", address });
  const state = after(
    ...WHOLE_ROAD,
    { type: "workbookChanged", cells: [cell("A1"), cell("A2")] },
    { type: "stepStarted", step: "recognise" },
    { type: "workbookChanged", cells: [cell("A3")] },
    { type: "workbookRead", workbook: WORKBOOK, undo: [], seenChanges: 2 },
    { type: "recognised", recognition: RECOGNITION },
  );
  expect(state.changes).toEqual([cell("A3")]);
  expect([state.workbookChanged, state.status.recognise]).toEqual([true, "stale"]);
});

test("steps without a result stay idle when the workbook changes", () => {
  expect(statuses(after(...WHOLE_ROAD.slice(0, 2), { type: "workbookChanged", cells: [] }))).toBe(
    "stale idle idle idle",
  );
});

test("an input of the scoring touches scores and report only", () => {
  const state = after(...WHOLE_ROAD, { type: "settingSaved", key: "indicators.inputs", value: {}, changes: "score" });
  expect(statuses(state)).toBe("done done stale stale");
  expect(state.workbook?.settings).toEqual({ "layout.corrections": [], "indicators.inputs": {} });
});

test("a setting saved as undefined is removed", () => {
  const event = { type: "settingSaved", key: "layout.corrections", value: undefined, changes: "recognise" } as const;
  expect(after(...WHOLE_ROAD, event).workbook?.settings).toEqual({});
});

test("a failed step shows its error and keeps the old result", () => {
  const error = new BudgetReportError("hostRequestFailed", { code: "x" });
  const state = after(
    ...WHOLE_ROAD,
    { type: "stepStarted", step: "validate" },
    { type: "stepFailed", step: "validate", error },
  );
  expect(statuses(state)).toBe("done failed done done");
  expect([state.error, state.validation]).toEqual([error, VALIDATION]);
});

test("a stopped engine leaves results to be read, but none fresh", () => {
  const state = after(...WHOLE_ROAD, { type: "engineLost" });
  expect([statuses(state), state.validation]).toEqual(["stale stale stale stale", VALIDATION]);
});

test("a cancelled step goes back to what it was, without an error", () => {
  const first = after({ type: "stepStarted", step: "recognise" }, { type: "stepCancelled", step: "recognise" });
  expect([statuses(first), first.error]).toEqual(["idle idle idle idle", null]);
  const again = after(...WHOLE_ROAD, { type: "stepStarted", step: "score" }, { type: "stepCancelled", step: "score" });
  expect(again.status.score).toBe("stale");
});

test("another system makes the report stale; another outline only the report", () => {
  expect(
    statuses(after(...WHOLE_ROAD, { type: "settingSaved", key: "indicators.system", value: "b", changes: "score" })),
  ).toBe("done done stale stale");
  expect(
    statuses(after(...WHOLE_ROAD, { type: "settingSaved", key: "report.outline", value: "b", changes: "report" })),
  ).toBe("done done done stale");
});

test("opening another workbook forgets everything of the last one", () => {
  const capabilities = {
    isLive: false,
    canShowCell: false,
    canEdit: false,
    canComment: true,
    canMark: false,
    canWatch: false,
    canRecalculate: false,
  };
  const state = after(...WHOLE_ROAD, { type: "doorOpened", door: { capabilities } });
  expect([state.workbook, state.recognition, state.report, statuses(state)]).toEqual([
    null,
    null,
    null,
    "idle idle idle idle",
  ]);
});

test("the store tells its listeners until they leave", () => {
  const store = createStore(paneReducer, INITIAL_STATE);
  const seen: string[] = [];
  const leave = store.subscribe(() => seen.push(store.getState().active));
  store.dispatch({ type: "stepChosen", step: "score" });
  leave();
  store.dispatch({ type: "stepChosen", step: "report" });
  expect(seen).toEqual(["score"]);
});

test("a run that was broken off says so until the next one starts", () => {
  const cancelled = after(...WHOLE_ROAD, { type: "stepCancelled", step: "validate" });
  expect(cancelled.wasCancelled).toBe(true);
  expect(paneReducer(cancelled, { type: "stepStarted", step: "validate" }).wasCancelled).toBe(false);
});

test("the overview is shown after a whole run until a step is chosen", () => {
  const ended = after(...WHOLE_ROAD, { type: "runEnded", lastRun: null });
  expect(ended.isOverviewAsked).toBe(true);
  expect(paneReducer(ended, { type: "stepChosen", step: "validate" }).isOverviewAsked).toBe(false);
});

test("a mend is told until it is taken back", () => {
  const entry = { id: "1", rule: "A01", at: "2026-03-01T08:05:00.000Z", edits: [] };
  const mended = after(
    ...WHOLE_ROAD,
    { type: "undoChanged", undo: [entry] },
    { type: "mended", mended: { entry, at: "f" } },
  );
  expect(paneReducer(mended, { type: "undoChanged", undo: [entry] }).mended).not.toBeNull();
  expect(paneReducer(mended, { type: "undoChanged", undo: [] }).mended).toBeNull();
});
