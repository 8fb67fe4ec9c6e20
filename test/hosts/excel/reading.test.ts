/** How the Excel host reads a workbook and shows its cells; and that the stand-in for Excel is as strict as Excel. */
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { Progress } from "../../../src/hosts/port";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import { ModelWorkbook } from "../../excel-host/workbookModel";
import { fileOf, workbookOf } from "../file/workbookFixtures";
import { call, openHost, sampleModel, sheetsOf, installExcelPages } from "../harness/excelPages";
import { outcomeOf, valueOf } from "../harness/outcome";

installExcelPages();

describe("reading", () => {
  test("gives the same snapshot that the file gives, in 3 requests and one to see how dates are counted", async () => {
    const pane = await openHost(sampleModel());
    const snapshot = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(snapshot).toEqual({
      name: "决算.xlsx",
      settings: {},
      sheets: [
        {
          name: "支出决算表",
          visibility: "visible",
          isProtected: false,
          origin: { row: 1, column: 1 },
          rows: [["支出决算表"], ["201", 71.1, "4.38"], ["合计", 71.1, { error: "#REF!" }], [null, 45_292]],
          merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
          formulas: { C4: "=SUM(C3:C3)" },
          numberFormats: { B3: "@", D3: "@", C5: "yyyy-mm-dd" },
          hiddenRows: [4],
          hiddenColumns: [2],
        },
        expect.objectContaining({ name: "空表", rows: [], merges: [] }),
        expect.objectContaining({ name: "已锁定", isProtected: true }),
        expect.objectContaining({ name: "隐藏表", visibility: "veryHidden" }),
      ],
    });
    expect(pane.excel.requests).toHaveLength(4);
  });

  test.each(["parts", "contents"] as const)(
    "reads the sheets where Excel refuses custom XML (%s), and says so",
    async (refused) => {
      const pane = await openHost(sampleModel());
      const whole = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
      await call(pane, "saveSetting", "report.contents", true);
      pane.excel.workbook.customXmlRefused = refused;
      const snapshot = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
      expect(snapshot).toEqual({ ...whole, settingsUnread: true });
      pane.excel.workbook.customXmlRefused = null;
      const again = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
      expect(again).toEqual({ ...whole, settings: { "report.contents": true } });
    },
  );

  test("says whether formulas are computed on demand", async () => {
    const model = sampleModel();
    model.calculationMode = "Manual";
    const pane = await openHost(model, { excelApi: "1.7" });
    expect(await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"))).toMatchObject({ calculation: "manual" });
    expect(pane.excel.requests).toHaveLength(4);
  });

  test("works with ExcelApi 1.7, leaving open what that Excel cannot tell", async () => {
    const pane = await openHost(sampleModel(), { excelApi: "1.7" });
    const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(sheets[0]).toMatchObject({
      rows: [["支出决算表"], ["201", 71.1, "4.38"], ["合计", 71.1, { error: "#REF!" }], [null, 45_292]],
      formulas: { C4: "=SUM(C3:C3)" },
      hiddenRows: [4],
      hiddenColumns: [2],
    });
    expect(sheets[0]).not.toHaveProperty("merges");
    expect(pane.excel.requests).toHaveLength(4);
  });

  test.each([
    [1, 100_000],
    [10, 100_000],
    [50, 100_000],
  ])("takes 3 requests for %d sheets with %d cells", async (sheets, cells) => {
    const pane = await openHost(sheetsOf(sheets, cells / sheets / 10, 10));
    const snapshot = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(snapshot.sheets).toHaveLength(sheets);
    expect(snapshot.sheets.map(({ rows }) => rows.flat().length)).toEqual(Array(sheets).fill(cells / sheets));
    expect(pane.excel.requests).toHaveLength(3);
    expect(Math.max(...pane.excel.requests.map(({ responseBytes }) => responseBytes))).toBeLessThan(5_000_000);
  });

  test("reads 600,000 cells in chunks, tells its progress and finds the formulas", async () => {
    const model = sheetsOf(1, 60_000, 10);
    const sheet = model.sheet("表1");
    for (let row = 1; row < 60_000; row++) Object.assign(sheet.touch(row, 9), { formula: `=J${row}+1` });
    const pane = await openHost(model);
    const progress: Progress[] = [];
    const { sheets } = await pane.host.readWorkbook({ onProgress: (step) => progress.push(step) });
    expect([sheets[0]?.rows.length, sheets[0]?.formulas?.size]).toEqual([60_000, 59_999]);
    expect(pane.excel.requests).toHaveLength(2 + 6);
    expect(progress[progress.length - 1]).toEqual({ step: "values", done: 600_000, total: 600_000 });
    expect(progress.length).toBeGreaterThan(6);
  });

  test("reads in halves where Excel finds the answer too large", async () => {
    const model = new ModelWorkbook("长.xlsx");
    const sheet = model.addSheet("材料");
    for (let row = 0; row < 600; row++) sheet.touch(row, 0).value = "长".repeat(6000);
    const pane = await openHost(model);
    const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(sheets[0]?.rows).toHaveLength(600);
    expect(pane.excel.requests.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  });

  test("can be cancelled between chunks", async () => {
    const pane = await openHost(sheetsOf(1, 30_000, 10));
    const cancel = new AbortController();
    const outcome = await outcomeOf(
      pane.host.readWorkbook({
        signal: cancel.signal,
        onProgress: ({ step, done }) => {
          if (step === "values" && done > 0) cancel.abort();
        },
      }),
    );
    expect(outcome).toEqual({ error: { code: "readCancelled", fields: {} } });
    expect(pane.excel.requests.length).toBeLessThan(5);
  });

  test("refuses a sheet whose used range reaches to the far end", async () => {
    const model = new ModelWorkbook("a.xlsx");
    model.addSheet("表").touch(0, 0).value = 1;
    model.sheet("表").touch(1_048_575, 16_383).value = 1;
    const pane = await openHost(model);
    expect(await call(pane, "readWorkbook")).toMatchObject({
      error: { code: "sheetTooLarge", fields: { sheet: "表" } },
    });
  });

  test("a failing request becomes an error with its code", async () => {
    const pane = await openHost(sampleModel());
    pane.excel.refuses = "GeneralException";
    expect(await call(pane, "readWorkbook")).toEqual({
      error: { code: "hostRequestFailed", fields: { code: "GeneralException" } },
    });
    pane.excel.refuses = null;
  });

  test("while a cell is being edited it waits, and reads when that is over", async () => {
    const pane = await openHost(sampleModel());
    pane.excel.isEditing = true;
    const reading = valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    while (pane.excel.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    pane.excel.isEditing = false;
    expect((await reading).sheets.length).toBeGreaterThan(0);
  });

  test("cells with formulas that Excel will not list by themselves are read with all others", async () => {
    const model = new ModelWorkbook("a.xlsx");
    const sheet = model.addSheet("表");
    for (let row = 0; row < 21_000; row++) sheet.touch(row, 0).value = row;
    sheet.touch(0, 1).formula = "=1+1";
    const pane = await openHost(model);
    pane.excel.failOnce({ code: "InvalidArgument", when: { uses: "GetSpecialCellsOrNullObject" } });
    const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(sheets[0]?.rows).toHaveLength(21_000);
    expect(sheets[0]?.formulas).toBeDefined();
  });

  test("a sheet with more merged areas than Excel can list is read without them", async () => {
    const model = new ModelWorkbook("a.xlsx");
    const sheet = model.addSheet("表");
    for (let row = 0; row < 600; row++) sheet.touch(row, 0).value = row;
    sheet.merges = Array.from({ length: 600 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    const pane = await openHost(model);
    const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(sheets[0]?.rows).toHaveLength(600);
    expect(sheets[0]).not.toHaveProperty("merges");
  });

  test("a workbook opened from a file", async () => {
    const pane = await openHost(await loadWorkbook(fileOf(workbookOf({ 决算: [["合计", 77.65]] })), "决算.xlsx"));
    const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
    expect(sheets[0]?.rows).toEqual([["合计", 77.65]]);
  });
});

describe("showing a cell", () => {
  test("brings its sheet to the front and selects it, in one request", async () => {
    const pane = await openHost(sampleModel());
    await valueOf(call(pane, "showCell", { sheet: "已锁定", address: "B2:C3" }));
    expect(pane.excel.workbook.selection).toEqual({ sheet: "已锁定", address: "B2:C3" });
    expect(pane.excel.requests).toHaveLength(1);
  });

  test("says why it cannot", async () => {
    const pane = await openHost(sampleModel());
    expect(await call(pane, "showCell", { sheet: "没有", address: "A1" })).toMatchObject({
      error: { code: "sheetMissing" },
    });
    expect(await call(pane, "showCell", { sheet: "隐藏表", address: "A1" })).toMatchObject({
      error: { code: "sheetHidden", fields: { cell: "隐藏表!A1" } },
    });
  });
});

test("a slow Excel only takes longer", async () => {
  const pane = await openHost(sampleModel(), { delay: 150 });
  const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
  expect(sheets).toHaveLength(4);
});

describe("the stand-in itself is strict", () => {
  test("reading what was not loaded throws inside office.js", async () => {
    await openHost(sampleModel());
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem("支出决算表");
    sheet.load("name");
    await context.sync();
    expect(() => Reflect.get(sheet, "visibility") as unknown).toThrow(
      expect.objectContaining({ code: "PropertyNotLoaded" }),
    );
  });

  test("a member that the stand-in does not know fails loudly", async () => {
    const pane = await openHost(sampleModel());
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem("支出决算表").showGridlines = false;
    await expect(context.sync()).rejects.toMatchObject({ code: "NotInStandIn" });
    expect(pane.excel.defects.splice(0)).toHaveLength(1);
  });

  test("whole columns have no values", async () => {
    await openHost(sampleModel());
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getItem("支出决算表").getRange("B:C");
    range.load("values");
    await context.sync();
    expect(range.values).toBeNull();
  });
});
