import { calculationListener, changeListener } from "../../../src/taskpane/actions/noteChanges";
import { createPane, type Pane } from "../../../src/taskpane/state/pane";

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

function openedPane(): Pane {
  const pane = createPane(() => Promise.reject(new Error("no engine is needed")));
  const workbook = { name: "决算.xlsx", sheets: ["表"], settings: {} };
  pane.store.dispatch({ type: "workbookRead", workbook, undo: [], seenChanges: 0 });
  return pane;
}

const B2 = { sheet: "表", address: "B2" };

test("formulas computed without a change are news, and everything is read again", async () => {
  const pane = openedPane();
  calculationListener(pane)();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(pane.store.getState()).toMatchObject({ workbookChanged: true, isRecalculated: true, unplacedChanges: 1 });
});

test.each([
  ["before the change is told", 100],
  ["after it", -100],
])("what a change has set off is told with the change: %s", async (_when, order) => {
  const pane = openedPane();
  const [calculated, changed] = [calculationListener(pane), changeListener(pane)];
  const events = [() => calculated(), () => changed(B2)];
  for (const event of order > 0 ? events : events.reverse()) {
    event();
    await jest.advanceTimersByTimeAsync(100);
  }
  await jest.advanceTimersByTimeAsync(5_000);
  expect(pane.store.getState()).toMatchObject({ changes: [B2], isRecalculated: false, unplacedChanges: 0 });
});

test("our own writes set off calculations that are none either", async () => {
  const pane = openedPane();
  const [calculated, changed] = [calculationListener(pane), changeListener(pane)];
  pane.ownWrites.expect([B2]);
  changed({ ...B2, byUs: true });
  calculated();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(pane.store.getState()).toMatchObject({ workbookChanged: false, isRecalculated: false });
});
