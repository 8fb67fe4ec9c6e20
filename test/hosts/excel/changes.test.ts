/** What Excel tells of changes and calculations: by whom, where, how late. */
import type { CellChange } from "../../../src/hosts/port";
import { call, installExcelPages, openHost, sampleModel, type ExcelPage } from "../harness/excelPages";
import { valueOf } from "../harness/outcome";

installExcelPages();

interface Heard {
  readonly changes: (CellChange | null)[];
  calculations: number;
  readonly stop: () => Promise<void>;
}

async function listen({ host }: ExcelPage): Promise<Heard> {
  const heard = { changes: [] as (CellChange | null)[], calculations: 0 };
  const stop = await host.watchChanges(
    (change) => heard.changes.push(change),
    () => (heard.calculations += 1),
  );
  return Object.assign(heard, { stop });
}

/**
 * Events come after the answer, and placing them takes one request more: all that a test sets off has to arrive within it,
 * however busy the machine, or the next one hears it. Then nothing more may come.
 */
async function arrived(heard: Heard, changes: number, calculations: number): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    if (heard.changes.length >= changes && heard.calculations >= calculations) break;
    await pause(20);
  }
  await pause(40);
  expect([heard.changes.length, heard.calculations]).toEqual([changes, calculations]);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const EDIT = { ref: { sheet: "支出决算表", address: "C3" }, from: 71.1, to: 75.48 };

test.each([
  ["1.13", { sheet: "支出决算表", address: "C3" }],
  ["1.17", { sheet: "支出决算表", address: "C3", byUs: true }],
] as const)("our own change is told as ours where Excel says so (ExcelApi %s)", async (excelApi, change) => {
  const pane = await openHost(sampleModel(), { excelApi });
  const heard = await listen(pane);
  await valueOf(call(pane, "applyEdits", [EDIT]));
  await arrived(heard, 1, 1);
  expect(heard.changes).toEqual([change]);
  await heard.stop();
});

test("the user's, a colleague's and inserted rows are told where they are, however late", async () => {
  const pane = await openHost(sampleModel());
  const heard = await listen(pane);
  pane.excel.userTypes("支出决算表", "C3", 5);
  pane.excel.userTypes("空表", "A1", 5, "Remote");
  pane.excel.userInsertsRow("支出决算表", 3);
  await arrived(heard, 3, 2);
  expect(heard.changes).toEqual([
    { sheet: "支出决算表", address: "C3" },
    { sheet: "空表", address: "A1" },
    { sheet: "支出决算表", address: "3:3" },
  ]);
  await heard.stop();
});

test("formulas that are computed without a change are told, until nobody listens", async () => {
  const pane = await openHost(sampleModel());
  const heard = await listen(pane);
  pane.excel.recalculates();
  await arrived(heard, 0, 1);
  await heard.stop();
  pane.excel.recalculates();
  await arrived(heard, 0, 1);
});

test("in a workbook that computes on demand sums stay behind until it is asked for", async () => {
  const model = sampleModel();
  model.calculationMode = "Manual";
  const pane = await openHost(model, { excelApi: "1.7" });
  await valueOf(call(pane, "applyEdits", [EDIT]));
  const total = async () => (await pane.host.readWorkbook()).sheets[0]?.rows[2]?.[1];
  expect(await total()).toBe(71.1);
  await valueOf(call(pane, "recalculate"));
  expect(await total()).toBe(75.48);
});

test("a formula that is written is computed all the same", async () => {
  const model = sampleModel();
  model.calculationMode = "Manual";
  const pane = await openHost(model);
  await valueOf(call(pane, "applyEdits", [{ ...EDIT, formula: "=40+2" }]));
  expect(model.sheet("支出决算表").cell(2, 2)).toMatchObject({ value: 42, formula: "=40+2" });
});
