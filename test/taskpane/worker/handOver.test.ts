import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { handOver } from "../../../src/taskpane/worker/handOver";
import { IncomingWorkbook } from "../../../src/taskpane/worker/incomingWorkbook";
import type { CallInput, CallName, EngineClient } from "../../../src/taskpane/worker/protocol";

/** An engine that puts the parts together, as the real one does, and counts them. */
function receivingEngine() {
  const calls: CallName[] = [];
  let incoming = new IncomingWorkbook("");
  const call = (name: CallName, input: unknown) => {
    calls.push(name);
    if (name === "beginWorkbook") incoming = new IncomingWorkbook((input as { name: string }).name);
    if (name === "addSheet") incoming.addSheet(structuredClone(input) as Omit<SheetSnapshot, "rows">);
    if (name === "addNotes") incoming.addNotes(structuredClone(input) as CallInput<"addNotes">);
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

test("a long sheet travels in parts of at most 10,000 cells", async () => {
  const workbook = workbookOf(12_001);
  const { client, calls, received } = receivingEngine();
  await handOver(client, workbook);
  expect(calls.filter((name) => name === "addRows")).toHaveLength(5);
  expect(received().sheets[0]?.rows).toHaveLength(12_001);
});

test("thousands of formats travel in parts too; a sheet whose formats nobody can tell arrives without any", async () => {
  const [sheet, bare] = workbookOf(1, 1).sheets;
  if (!sheet || !bare) throw new Error("two sheets");
  const numberFormats = new Map(Array.from({ length: 25_000 }, (_, row) => [`A${row + 1}`, "0.00"]));
  const { client, calls, received } = receivingEngine();
  const workbook = { name: "账.xlsx", sheets: [{ ...sheet, numberFormats }, bare], settings: {} };
  await handOver(client, workbook);
  expect(calls.filter((name) => name === "addNotes")).toHaveLength(5);
  expect(received()).toEqual(workbook);
  expect(received().sheets[1]).not.toHaveProperty("numberFormats");
});

test("a cancelled hand-over stops between two parts", async () => {
  const abort = new AbortController();
  abort.abort();
  const { client, calls } = receivingEngine();
  await expect(handOver(client, workbookOf(5), abort.signal)).rejects.toMatchObject({ code: "readCancelled" });
  expect(calls).not.toContain("addRows");
});
