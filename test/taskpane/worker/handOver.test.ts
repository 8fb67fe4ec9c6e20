import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { handOver } from "../../../src/taskpane/worker/handOver";
import { IncomingWorkbook } from "../../../src/taskpane/worker/incomingWorkbook";
import type { CallName, EngineClient } from "../../../src/taskpane/worker/protocol";

/** An engine that puts the parts together, as the real one does, and counts them. */
function receivingEngine() {
  const calls: CallName[] = [];
  let incoming = new IncomingWorkbook("");
  const call = (name: CallName, input: unknown) => {
    calls.push(name);
    if (name === "beginWorkbook") incoming = new IncomingWorkbook((input as { name: string }).name);
    if (name === "addSheet") incoming.addSheet(structuredClone(input) as Omit<SheetSnapshot, "rows">);
    if (name === "addRows") incoming.addRows(structuredClone(input) as CellValue[][]);
    return Promise.resolve(null);
  };
  return { client: { call, cancel: () => undefined } as EngineClient, calls, received: () => incoming.finish() };
}

function workbookOf(...heights: readonly number[]): WorkbookSnapshot {
  const sheets = heights.map((height, index): SheetSnapshot => ({
    name: `表${index + 1}`,
    visibility: index === 1 ? "hidden" : "visible",
    origin: { row: index, column: 2 },
    rows: Array.from({ length: height }, (_, row) => [`行${row}`, row, null, { error: "#REF!" }]),
    formulas: new Map([["C3", "=SUM(C1:C2)"]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  }));
  return { name: "账.xlsx", sheets, settings: {} };
}

test("a workbook arrives as it left, formulas and merges included", async () => {
  const workbook = workbookOf(3, 0, 7);
  const { client, received } = receivingEngine();
  await handOver(client, workbook);
  expect(received()).toEqual(workbook);
});

test("a long sheet travels in parts of at most 20,000 cells", async () => {
  const workbook = workbookOf(12_001);
  const { client, calls, received } = receivingEngine();
  await handOver(client, workbook);
  expect(calls.filter((name) => name === "addRows")).toHaveLength(3);
  expect(received().sheets[0]?.rows).toHaveLength(12_001);
});

test("a cancelled hand-over stops between two parts", async () => {
  const abort = new AbortController();
  abort.abort();
  const { client, calls } = receivingEngine();
  await expect(handOver(client, workbookOf(5), abort.signal)).rejects.toMatchObject({ code: "readCancelled" });
  expect(calls).not.toContain("addRows");
});
