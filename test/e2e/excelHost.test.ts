/** The Excel host in a real browser, through Microsoft's own office.js, against the stand-in for Excel. */
import type { Browser } from "playwright-core";
import type { CellEdit, Finding, Severity } from "../../src/core/validation/finding";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { AppliedEdit, WorkbookHost } from "../../src/hosts/port";
import { parseSettings } from "../../src/hosts/workbookSettings";
import { loadWorkbook } from "../excel-host/loadWorkbook";
import { ModelWorkbook } from "../excel-host/workbookModel";
import { fileOf, workbookOf } from "../hosts/file/workbookFixtures";
import { launchBrowser } from "./harness/browser";
import { buildHostPage } from "./harness/buildHostPage";
import type { Outcome } from "./harness/hostPage";
import { openPane, type ExcelPane, type OpenPaneOptions } from "./harness/openPane";
import type { Mounts } from "./harness/server";

let browser: Browser;
let mounts: Mounts;
/** One page for each Excel, with the workbook changed under it: starting office.js takes seconds. */
const pages = new Map<string, ExcelPane>();

beforeAll(async () => {
  mounts = await buildHostPage();
  browser = await launchBrowser();
});

afterAll(async () => {
  for (const pane of pages.values()) await pane.close();
  await browser.close();
});

afterEach(() => {
  for (const { excel, foreignRequests, pageErrors } of pages.values()) {
    expect(excel.defects).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
  }
});

async function openHost(
  model: ModelWorkbook,
  { excelApi = "1.17", delay = 0 }: Pick<OpenPaneOptions, "excelApi" | "delay"> = {},
): Promise<ExcelPane> {
  let pane = pages.get(excelApi);
  if (!pane) {
    pane = await openPane({ workbook: model, excelApi, browser, mounts, url: "/host.html" });
    pages.set(excelApi, pane);
    await pane.page.evaluate(() => window.hostTest.ready.then(() => undefined));
  }
  pane.excel.open(model);
  pane.excel.delay = delay;
  return pane;
}

/** Calls one method of the host inside the page. */
function call(pane: ExcelPane, method: keyof WorkbookHost, ...args: readonly unknown[]): Promise<Outcome> {
  return pane.page.evaluate(
    ([name, list]) =>
      window.hostTest.run((host) => (host[name] as unknown as (...args: unknown[]) => Promise<unknown>)(...list)),
    [method, args] as const,
  );
}

async function valueOf<T>(outcome: Promise<Outcome>): Promise<T> {
  const result = await outcome;
  if ("error" in result) throw new Error(`${result.error.code} ${JSON.stringify(result.error.fields)}`);
  return result.value as T;
}

function edit(sheet: string, address: string, from: CellEdit["from"], to: CellEdit["to"], formula?: string): CellEdit {
  return { ref: { sheet, address }, from, to, ...(formula === undefined ? {} : { formula }) };
}

function finding(sheet: string, address: string, severity: Severity): Finding {
  const cells = [{ sheet, address }];
  const rest = {
    variant: "default",
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
  return { rule: "B01", severity, cells, id: `B01:${sheet}!${address}`, ...rest };
}

/** A workbook as accountants have it: merged title, text codes, formulas, an error, a date, hidden rows and columns. */
function sampleModel(): ModelWorkbook {
  const model = new ModelWorkbook("决算.xlsx");
  const sheet = model.addSheet("支出决算表");
  const put = (address: [number, number], value: string | number | boolean, formula: string | null = null) => {
    Object.assign(sheet.touch(...address), { value, formula });
  };
  put([1, 1], "支出决算表");
  sheet.merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
  put([2, 1], "201");
  sheet.touch(2, 1).numberFormat = "@";
  put([2, 2], 71.1);
  put([2, 3], "4.38");
  sheet.touch(2, 3).numberFormat = "@";
  put([3, 1], "合计");
  put([3, 2], 71.1, "=SUM(C3:C3)");
  sheet.touch(3, 3).value = { error: "#REF!" };
  put([4, 2], 45_292);
  Object.assign(sheet.touch(4, 2), { numberFormat: "yyyy-mm-dd", fill: "#00FF00" });
  sheet.hiddenRows.add(4);
  sheet.hiddenColumns.add(2);
  model.addSheet("空表");
  const locked = model.addSheet("已锁定");
  locked.touch(0, 0).value = 1;
  locked.isProtected = true;
  const hidden = model.addSheet("隐藏表");
  hidden.touch(0, 0).value = "x";
  hidden.visibility = "veryHidden";
  return model;
}

function sheetsOf(count: number, rows: number, columns: number): ModelWorkbook {
  const model = new ModelWorkbook("大.xlsx");
  for (let s = 0; s < count; s++) {
    const sheet = model.addSheet(`表${s + 1}`);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) sheet.touch(r, c).value = c === 0 ? `支付办公费用${r}` : r * 1.25 + c;
    }
  }
  return model;
}

describe("reading", () => {
  test("gives the same snapshot that the file gives, in 3 requests", async () => {
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
    expect(pane.excel.requests).toHaveLength(3);
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
    expect(pane.excel.requests).toHaveLength(3);
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
    const [rows, formulas, progress] = await pane.page.evaluate(async () => {
      const host = await window.hostTest.ready;
      const { sheets } = await host.readWorkbook({ onProgress: (step) => window.hostTest.progress.push(step) });
      return [sheets[0]?.rows.length, sheets[0]?.formulas?.size, window.hostTest.progress] as const;
    });
    expect([rows, formulas]).toEqual([60_000, 59_999]);
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
    const outcome = await pane.page.evaluate(() => {
      const { cancel } = window.hostTest;
      return window.hostTest.run((host) =>
        host.readWorkbook({
          signal: cancel.signal,
          onProgress: ({ step, done }) => {
            if (step === "values" && done > 0) cancel.abort();
          },
        }),
      );
    });
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
    pane.excel.failOnce({ code: "InvalidOperationInCellEditMode" });
    expect(await call(pane, "readWorkbook")).toEqual({
      error: { code: "hostRequestFailed", fields: { code: "InvalidOperationInCellEditMode" } },
    });
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

describe("marks", () => {
  const findings = [
    finding("支出决算表", "C3", "warning"),
    finding("支出决算表", "C3", "error"),
    finding("支出决算表", "C4", "error"),
    finding("支出决算表", "B3", "info"),
    finding("已锁定", "A1", "error"),
  ];

  test.each(["1.7", "1.17"] as const)("are set and cleared without a trace (ExcelApi %s)", async (excelApi) => {
    const model = sampleModel();
    const users = { id: "user", type: "Custom", areas: [{ top: 2, left: 2, bottom: 2, right: 2 }] };
    model.sheet("支出决算表").conditionalFormats = [
      { ...users, formula: "=C3>1", fill: "#0000FF", fontColor: null, stopIfTrue: true },
    ];
    const pane = await openHost(model, { excelApi });
    const before = model.dump();
    expect(await valueOf(call(pane, "markFindings", findings))).toEqual({ marked: 3, protectedSheets: ["已锁定"] });
    expect(pane.excel.requests).toHaveLength(3);
    const marks = model.sheet("支出决算表").conditionalFormats.filter(({ id }) => id !== "user");
    expect(marks.map(({ areas, fill }) => [areas, fill])).toEqual(
      expect.arrayContaining([
        [[{ top: 2, left: 2, bottom: 3, right: 2 }], "#FFC7CE"],
        [[{ top: 2, left: 1, bottom: 2, right: 1 }], "#DDEBF7"],
      ]),
    );
    // Marking again replaces the marks instead of heaping them up.
    await valueOf(call(pane, "markFindings", findings));
    expect(model.sheet("支出决算表").conditionalFormats).toHaveLength(3);
    await valueOf(call(pane, "clearMarks"));
    expect(model.dump()).toEqual(before);
  });

  test("on a sheet that has been protected meanwhile are reported when clearing", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    await valueOf(call(pane, "markFindings", findings));
    model.sheet("支出决算表").isProtected = true;
    expect(await call(pane, "clearMarks")).toMatchObject({
      error: { code: "sheetProtected", fields: { sheet: "支出决算表" } },
    });
  });
});

describe("edits", () => {
  const edits = [
    edit("支出决算表", "B3", "201", "0201"),
    edit("支出决算表", "D3", "4.38", 4.38),
    edit("支出决算表", "C3", 71.1, 75.48),
    edit("支出决算表", "C4", 71.1, 75.48, "=SUM(C3:C3)+0"),
    edit("支出决算表", "C5", 45_292, null),
    edit("空表", "A1", null, "007"),
  ];

  test.each(["1.7", "1.17"] as const)("are made and taken back exactly (ExcelApi %s)", async (excelApi) => {
    const model = sampleModel();
    const pane = await openHost(model, { excelApi });
    const before = model.dump();
    const applied = await valueOf<readonly AppliedEdit[]>(call(pane, "applyEdits", edits));
    expect(pane.excel.requests).toHaveLength(2);
    const sheet = model.sheet("支出决算表");
    expect(sheet.cell(2, 1)).toMatchObject({ value: "0201", numberFormat: "@" });
    expect(sheet.cell(2, 3)).toMatchObject({ value: 4.38, numberFormat: "General" });
    expect(sheet.cell(2, 2)).toMatchObject({ value: 75.48 });
    expect(sheet.cell(3, 2)).toMatchObject({ value: 75.48, formula: "=SUM(C3:C3)+0" });
    expect(sheet.cell(4, 2)).toMatchObject({ value: null, fill: "#00FF00", numberFormat: "yyyy-mm-dd" });
    expect(model.sheet("空表").cell(0, 0)).toMatchObject({ value: "007", numberFormat: "General" });
    expect(applied[3]).toMatchObject({ previousFormula: "=SUM(C3:C3)" });
    expect(applied[1]).toMatchObject({ previousFormula: null, previousNumberFormat: "@" });
    await valueOf(call(pane, "undoEdits", applied));
    expect(model.dump()).toEqual(before);
  });

  test("refuse all if one cell has changed since", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    pane.excel.userTypes("支出决算表", "C3", 99);
    const before = model.dump();
    expect(await call(pane, "applyEdits", edits)).toEqual({
      error: { code: "cellChanged", fields: { cell: "支出决算表!C3", now: "99" } },
    });
    expect(model.dump()).toEqual(before);
  });

  test("are not taken back over a later change of the user", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const applied = await valueOf<readonly AppliedEdit[]>(call(pane, "applyEdits", edits.slice(0, 3)));
    pane.excel.userTypes("支出决算表", "C3", 99);
    const before = model.dump();
    expect(await call(pane, "undoEdits", applied)).toMatchObject({ error: { code: "cellChanged" } });
    expect(model.dump()).toEqual(before);
  });

  test("do not touch protected sheets", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    const outcome = await call(pane, "applyEdits", [edits[2], edit("已锁定", "A1", 1, 2)]);
    expect(outcome).toEqual({ error: { code: "sheetProtected", fields: { sheet: "已锁定" } } });
    expect(model.dump()).toEqual(before);
  });

  test("name the sheet that is gone", async () => {
    const pane = await openHost(sampleModel());
    expect(await call(pane, "applyEdits", [edit("没有", "A1", null, 1)])).toMatchObject({
      error: { code: "sheetMissing", fields: { sheet: "没有" } },
    });
  });

  test("leave nothing changed if Excel fails half-way", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Values" }, afterActions: 14 });
    const outcome = await call(pane, "applyEdits", edits);
    expect(outcome).toMatchObject({ error: { code: "hostRequestFailed", fields: { code: "GeneralException" } } });
    expect(pane.excel.requests).toHaveLength(3);
    expect(model.dump()).toEqual(before);
  });
});

describe("settings", () => {
  test("are kept in a custom XML part and found again", async () => {
    const model = sampleModel();
    const before = model.dump();
    const pane = await openHost(model);
    await Promise.all([
      valueOf(call(pane, "saveSetting", "layout.corrections", [{ sheet: "支出决算表", kind: "expenditure" }])),
      valueOf(call(pane, "saveSetting", "note", '审核说明 <"&>')),
    ]);
    expect(model.customXmlParts).toHaveLength(1);
    const settings = { "layout.corrections": [{ sheet: "支出决算表", kind: "expenditure" }], note: '审核说明 <"&>' };
    expect(parseSettings(model.customXmlParts[0]?.xml ?? "")).toEqual(settings);
    expect((await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"))).settings).toEqual(settings);
    await valueOf(call(pane, "saveSetting", "note", undefined));
    await valueOf(call(pane, "saveSetting", "layout.corrections", undefined));
    expect(model.dump()).toEqual(before);
  });

  test("that are too large are refused", async () => {
    const pane = await openHost(sampleModel());
    expect(await call(pane, "saveSetting", "big", "x".repeat(2_000_000))).toMatchObject({
      error: { code: "settingsTooLarge" },
    });
    expect(pane.excel.workbook.customXmlParts).toEqual([]);
  });
});

describe("watching", () => {
  test("tells what the user changes, until stopped", async () => {
    const pane = await openHost(sampleModel());
    await pane.page.evaluate(() =>
      window.hostTest.run(async (host) => {
        window.hostTest.stopWatching = await host.watchChanges((sheet, address) =>
          window.hostTest.changes.push(`${sheet}!${address}`),
        );
      }),
    );
    pane.excel.userTypes("支出决算表", "C3", 5);
    await pane.page.waitForFunction(() => window.hostTest.changes.length === 1);
    await pane.page.evaluate(() => window.hostTest.stopWatching?.());
    pane.excel.userTypes("支出决算表", "C4", 5);
    await valueOf(call(pane, "readWorkbook"));
    expect(await pane.page.evaluate(() => window.hostTest.changes)).toEqual(["支出决算表!C3"]);
  });

  test("is not offered by old Excel", async () => {
    const pane = await openHost(sampleModel(), { excelApi: "1.7" });
    const capabilities = await pane.page.evaluate(async () => (await window.hostTest.ready).capabilities);
    expect(capabilities).toEqual({ canShowCell: true, canEdit: true, canMark: true, canWatch: false });
  });
});

test("a slow Excel only takes longer", async () => {
  const pane = await openHost(sampleModel(), { delay: 150 });
  const { sheets } = await valueOf<WorkbookSnapshot>(call(pane, "readWorkbook"));
  expect(sheets).toHaveLength(4);
});

describe("the stand-in itself is strict", () => {
  test("reading what was not loaded throws inside office.js", async () => {
    const pane = await openHost(sampleModel());
    const code = await pane.page.evaluate(async () => {
      const context = new Excel.RequestContext();
      const sheet = context.workbook.worksheets.getItem("支出决算表");
      sheet.load("name");
      await context.sync();
      try {
        return String(Reflect.get(sheet, "visibility"));
      } catch (problem) {
        return (problem as { code: string }).code;
      }
    });
    expect(code).toBe("PropertyNotLoaded");
  });

  test("a member that the stand-in does not know fails loudly", async () => {
    const pane = await openHost(sampleModel());
    const code = await pane.page.evaluate(async () => {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem("支出决算表").calculate(true);
      return context.sync().then(
        () => "done",
        (problem: unknown) => (problem as { code: string }).code,
      );
    });
    expect(code).toBe("NotInStandIn");
    expect(pane.excel.defects.splice(0)).toHaveLength(1);
  });

  test("whole columns have no values", async () => {
    const pane = await openHost(sampleModel());
    const values: unknown = await pane.page.evaluate(async () => {
      const context = new Excel.RequestContext();
      const range = context.workbook.worksheets.getItem("支出决算表").getRange("B:C");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });
});
