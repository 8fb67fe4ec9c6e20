import type { CellEdit } from "../../../src/core/findings/finding";
import type { AppliedEdit } from "../../../src/hosts/port";
import { createTranslator, type Translator } from "../../../src/locales";
import { applyFix, undoFix } from "../../../src/taskpane/actions/mendCells";
import { addResultsSheet } from "../../../src/taskpane/actions/addResultsSheet";
import { clearComments, commentCells } from "../../../src/taskpane/actions/commentCells";
import { clearMarks, markCells } from "../../../src/taskpane/actions/markCells";
import { settleEdits } from "../../../src/taskpane/actions/settleEdits";
import { waitFor } from "../../../src/taskpane/actions/whileWriting";
import type { UndoEntry } from "../../../src/taskpane/settings/undoEntry";
import { createPane, type Pane } from "../../../src/taskpane/state/pane";
import type { WorkbookDoor } from "../../../src/taskpane/workbook/door";

const EDIT: CellEdit = { ref: { sheet: "表", address: "B2" }, from: 1, to: 2 };
const MADE: readonly AppliedEdit[] = [{ edit: EDIT, previousFormula: null, at: "2026-01-01T00:00:00Z" }];
const ENTRY: UndoEntry = { id: "1", rule: "A01", at: "2026-01-01T00:00:00Z", edits: MADE };
const NO_MARKS = { marked: 0, protectedSheets: [] };

let t: Translator;
beforeAll(async () => (t = await createTranslator("zh-CN")));

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
    markFindings: () => wait("mark").then(() => NO_MARKS),
    clearMarks: () => wait("clearMarks"),
    setComments: () => wait("comment").then(() => ({ written: 0, occupied: 0, protectedSheets: [] })),
    clearComments: () => wait("clearComments").then(() => ({ removed: 0, kept: 0 })),
    addSheet: ({ name }) => wait("addSheet").then(() => name),
  };
  const pane = createPane(() => Promise.reject(new Error("what follows is not of interest here")));
  pane.door = door as WorkbookDoor;
  return { pane, asked, answer };
}

test.each<[string, (pane: Pane) => Promise<void>, string]>([
  ["a mend", (pane) => applyFix(pane, "A01", [EDIT]), "apply"],
  ["taking it back", (pane) => undoFix(pane, ENTRY), "undo"],
  ["marks", markCells, "mark"],
  ["taking marks away", clearMarks, "clearMarks"],
  ["comments", (pane) => commentCells(pane, t, () => undefined), "comment"],
  ["taking comments away", (pane) => clearComments(pane, () => undefined), "clearComments"],
  ["a sheet of results", (pane) => addResultsSheet(pane, t, [], () => undefined), "addSheet"],
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

test("what Excel tells waits for everything that is under way, not only for what was begun last", async () => {
  const { pane } = slowPane();
  let end: () => void = () => undefined;
  waitFor(pane, new Promise<void>((resolve) => (end = resolve)));
  waitFor(pane, Promise.reject(new Error("refused")));
  let isOver = false;
  void pane.ownWork.then(() => (isOver = true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(isOver).toBe(false);
  end();
  await pane.ownWork;
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
