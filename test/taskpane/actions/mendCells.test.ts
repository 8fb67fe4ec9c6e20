import type { CellEdit } from "../../../src/core/findings/finding";
import type { AppliedEdit } from "../../../src/hosts/port";
import { applyFix, undoFix } from "../../../src/taskpane/actions/mendCells";
import { settleEdits } from "../../../src/taskpane/actions/settleEdits";
import type { UndoEntry } from "../../../src/taskpane/settings/undoEntry";
import { createPane, type Pane } from "../../../src/taskpane/state/pane";
import type { WorkbookDoor } from "../../../src/taskpane/workbook/door";

const EDIT: CellEdit = { ref: { sheet: "表", address: "B2" }, from: 1, to: 2 };
const MADE: readonly AppliedEdit[] = [{ edit: EDIT, previousFormula: null, at: "2026-01-01T00:00:00Z" }];
const ENTRY: UndoEntry = { id: "1", rule: "A01", at: "2026-01-01T00:00:00Z", edits: MADE };

/** A pane whose workbook answers a writing only when it is told to, and what was asked of it. */
function slowPane() {
  const asked: string[] = [];
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const wait = (name: string) => {
    asked.push(name);
    return answered;
  };
  const door: Partial<WorkbookDoor> = {
    applyEdits: () => wait("apply").then(() => MADE),
    undoEdits: () => wait("undo"),
    cellsNow: (refs) => Promise.resolve(refs.map(() => ({ value: EDIT.to, formula: null }))),
    saveSetting: () => Promise.resolve(),
  };
  const pane = createPane(() => Promise.reject(new Error("what follows is not of interest here")));
  pane.door = door as WorkbookDoor;
  return { pane, asked, answer };
}

test.each<[string, (pane: Pane) => Promise<void>, string]>([
  ["a mend", (pane) => applyFix(pane, "A01", [EDIT]), "apply"],
  ["taking it back", (pane) => undoFix(pane, ENTRY), "undo"],
])("%s: a second click while the first is under way writes nothing", async (_what, click, call) => {
  const { pane, asked, answer } = slowPane();
  const first = click(pane);
  expect(pane.store.getState().job?.phase).toBe("writingWorkbook");
  await click(pane);
  await undoFix(pane, { ...ENTRY, id: "2" });
  answer();
  await first;
  expect(asked).toEqual([call]);
  expect(pane.store.getState().job).toBeNull();
});

test("while what stopped half-way is settled the pane is busy, and afterwards it is not, whatever came of it", async () => {
  const { pane, asked, answer } = slowPane();
  const settling = settleEdits(pane, { edits: MADE, rule: "A01", undoing: null }, "before");
  expect(pane.store.getState().job?.phase).toBe("writingWorkbook");
  await applyFix(pane, "A01", [EDIT]);
  answer();
  await settling;
  expect(asked).toEqual(["undo"]);
  expect(pane.store.getState().job).toBeNull();
});
