/** What is told, and what becomes of the workbook, where Excel refuses. */
import type { Finding } from "../../../src/core/findings/finding";
import { call, installExcelPages, openHost, sampleModel, sheetsOf } from "../harness/excelPages";
import { valueOf } from "../harness/outcome";

installExcelPages();

const SHEET = { name: "校验结果", rows: [["规则"], ["B01"]] };
const EDIT = { ref: { sheet: "支出决算表", address: "C3" }, from: 71.1, to: 1 };

function finding(sheet: string, address: string): Finding {
  const rest = {
    variant: "default",
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
  return { rule: "B01", severity: "error", cells: [{ sheet, address }], id: `B01:${sheet}!${address}`, ...rest };
}

describe("a workbook whose structure is protected", () => {
  test.each(["1.7", "1.17"] as const)(
    "takes no sheet and gives none away, and says so (ExcelApi %s)",
    async (excelApi) => {
      const model = sampleModel();
      const pane = await openHost(model, { excelApi });
      await valueOf(call(pane, "addSheet", SHEET));
      model.isStructureProtected = true;
      const before = model.dump();
      const told = { error: { code: "workbookProtected", fields: { code: "AccessDenied" } } };
      expect(await call(pane, "addSheet", SHEET)).toEqual(told);
      expect(await call(pane, "removeSheet", SHEET)).toEqual(told);
      expect(model.dump()).toEqual(before);
    },
  );

  test("is mended and marked like any other", async () => {
    const model = sampleModel();
    model.isStructureProtected = true;
    const pane = await openHost(model);
    await valueOf(call(pane, "applyEdits", [EDIT]));
    expect(await valueOf(call(pane, "markFindings", [finding("支出决算表", "C3")]))).toMatchObject({ marked: 1 });
  });
});

test.each([
  ["applyEdits", [EDIT]],
  ["addSheet", SHEET],
  ["saveSetting", "note"],
] as const)("a workbook that is open for viewing says so: %s", async (method, argument) => {
  const model = sampleModel();
  model.isReadOnly = true;
  const pane = await openHost(model);
  const before = model.dump();
  expect(await call(pane, method, argument, "说明")).toEqual({
    error: { code: "workbookReadOnly", fields: { code: "AccessDenied" } },
  });
  expect(model.dump()).toEqual(before);
  expect((await pane.host.readWorkbook()).sheets).toHaveLength(4);
});

test("an Excel that denies without a reason is told with the possible ones", async () => {
  const pane = await openHost(sampleModel());
  pane.excel.failOnce({ code: "AccessDenied", when: { uses: "CustomXmlParts" } });
  pane.excel.failOnce({ code: "AccessDenied" });
  expect(await call(pane, "saveSetting", "note", "x")).toMatchObject({ error: { code: "accessDenied" } });
});

describe("behind another workbook", () => {
  test("cells are not shown and no sheet comes or goes, and it is said what to do", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    await valueOf(call(pane, "addSheet", SHEET));
    model.isInFront = false;
    const before = model.dump();
    const told = (code: string) => ({ error: { code: "workbookNotInFront", fields: { code } } });
    expect(await call(pane, "showCell", EDIT.ref)).toEqual(told("GeneralException"));
    expect(await call(pane, "addSheet", SHEET)).toEqual(told("GeneralException"));
    expect(await call(pane, "removeSheet", SHEET)).toEqual(told("InvalidSelection"));
    expect(model.dump()).toEqual(before);
  });

  test("a sheet that is written when that happens is whole, and stays", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Activate" } });
    expect(await valueOf(call(pane, "addSheet", SHEET))).toBe("校验结果");
    expect(model.sheet("校验结果").cell(1, 0)?.value).toBe("B01");
  });
});

test("on the web an added sheet comes to the front at the first time", async () => {
  const model = sampleModel();
  const pane = await openHost(model, { platform: "web" });
  await valueOf(call(pane, "addSheet", SHEET));
  expect(model.activeSheet?.name).toBe("校验结果");
});

test("a session that has ended is told with what may be lost", async () => {
  const pane = await openHost(sampleModel(), { platform: "web" });
  pane.excel.refuses = "InvalidOrTimedOutSession";
  expect(await call(pane, "readWorkbook")).toEqual({
    error: { code: "sessionEnded", fields: { code: "InvalidOrTimedOutSession" } },
  });
  pane.excel.refuses = null;
});

describe("a busy Excel", () => {
  /** Refuses for a while, and says what the user is told meanwhile. */
  async function busy(code: string, what: (pane: Awaited<ReturnType<typeof openHost>>) => Promise<unknown>) {
    const pane = await openHost(sampleModel(), { platform: "web" });
    const told: unknown[] = [];
    pane.host.onWaiting((why) => void told.push(why));
    pane.excel.refuses = code;
    setTimeout(() => (pane.excel.refuses = null), 500);
    const outcome = await what(pane);
    pane.host.onWaiting(() => undefined);
    return { outcome, told, pane };
  }

  test.each(["ActivityLimitReached", "ServiceNotAvailable"])("is asked again when it reads: %s", async (code) => {
    const { outcome, told } = await busy(code, ({ host }) => host.readWorkbook());
    expect(outcome).toMatchObject({ sheets: { length: 4 } });
    expect(outcome).not.toHaveProperty("settingsUnread");
    expect(told).toEqual(["busy", null]);
  });

  test("does not hold up who cancels", async () => {
    const pane = await openHost(sampleModel(), { platform: "web" });
    const cancel = new AbortController();
    // The next try is a second away.
    pane.host.onWaiting((why) => void (why && setTimeout(() => cancel.abort(), 10)));
    pane.excel.refuses = "ActivityLimitReached";
    const before = pane.excel.refused;
    await expect(pane.host.readWorkbook({ signal: cancel.signal })).rejects.toMatchObject({ code: "readCancelled" });
    expect(pane.excel.refused).toBe(before + 1);
    pane.host.onWaiting(() => undefined);
    pane.excel.refuses = null;
  });

  test("is asked again when it writes and has refused before it began", async () => {
    const { outcome, told, pane } = await busy("ActivityLimitReached", ({ host }) => host.applyEdits([EDIT]));
    expect(outcome).toHaveLength(1);
    expect(told).toEqual(["busy", null]);
    expect(pane.excel.workbook.sheet(EDIT.ref.sheet).cell(2, 2)?.value).toBe(1);
  });

  test("is not asked again where it may have written", async () => {
    const { outcome } = await busy("ServiceNotAvailable", (pane) => call(pane, "saveSetting", "note", "x"));
    expect(outcome).toEqual({ error: { code: "hostRequestHalfDone", fields: { code: "ServiceNotAvailable" } } });
  });

  test("that stays so is told, and nothing has changed", async () => {
    const pane = await openHost(sampleModel(), { platform: "web" });
    const before = pane.excel.workbook.dump();
    let now = Date.now();
    const clock = jest.spyOn(Date, "now").mockImplementation(() => (now += 70_000));
    pane.excel.refuses = "ActivityLimitReached";
    expect(await call(pane, "applyEdits", [EDIT])).toEqual({
      error: { code: "hostBusy", fields: { code: "ActivityLimitReached" } },
    });
    clock.mockRestore();
    pane.excel.refuses = null;
    expect(pane.excel.workbook.dump()).toEqual(before);
  });
});

test.each([
  ["FilteredRangeConflict", "rangeFiltered"],
  ["PivotTableRangeConflict", "rangeInPivot"],
  ["MemoryLimitReached", "excelOutOfMemory"],
  ["Unauthenticated", "sessionEnded"],
])("what Excel answers about a cell is told in words: %s", async (code, told) => {
  const model = sampleModel();
  const pane = await openHost(model);
  const before = model.dump();
  pane.excel.failOnce({ code, when: { uses: "Values" }, afterActions: 0 });
  expect(await call(pane, "applyEdits", [EDIT])).toEqual({ error: { code: told, fields: { code } } });
  expect(model.dump()).toEqual(before);
});

test("what a person may not type is written all the same, in filtered rows too, and taken back", async () => {
  const model = sampleModel();
  const sheet = model.sheet(EDIT.ref.sheet);
  sheet.validations.push({ area: { top: 2, left: 2, bottom: 2, right: 2 }, allows: (value) => Number(value) > 50 });
  sheet.hiddenRows.add(2);
  const pane = await openHost(model);
  const before = model.dump();
  expect(() => pane.excel.userTypes(EDIT.ref.sheet, EDIT.ref.address, EDIT.to)).toThrow("does not allow");
  const done = await valueOf(call(pane, "applyEdits", [EDIT]));
  expect(sheet.cell(2, 2)?.value).toBe(1);
  await valueOf(call(pane, "undoEdits", done));
  expect(model.dump()).toEqual(before);
});

describe("a sheet with a rule that stands twice", () => {
  test("gets no marks that could not be taken away, the others get theirs", async () => {
    const model = sampleModel();
    model.sheet("空表").hasDuplicateFormats = true;
    const pane = await openHost(model);
    const before = model.dump();
    const findings = [finding("支出决算表", "C3"), finding("空表", "A1")];
    expect(await valueOf(call(pane, "markFindings", findings))).toEqual({
      marked: 1,
      protectedSheets: [],
      unreadableSheets: ["空表"],
    });
    expect(model.sheet("空表").conditionalFormats).toEqual([]);
    expect(await call(pane, "clearMarks")).toEqual({
      error: { code: "marksUnreadable", fields: { sheet: "空表", code: "GeneralException" } },
    });
    expect(model.dump()).toEqual(before);
  });

  test("and no sheet that answers at all is another trouble", async () => {
    const pane = await openHost(sampleModel());
    pane.excel.refuses = "GeneralException";
    expect(await call(pane, "clearMarks")).toMatchObject({ error: { code: "hostRequestFailed" } });
    pane.excel.refuses = null;
  });
});

test("marks on rows that a person has copied elsewhere go with the others", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  await valueOf(call(pane, "markFindings", [finding("支出决算表", "C3")]));
  const sheet = model.sheet("支出决算表");
  const [mark] = sheet.conditionalFormats;
  if (!mark) throw new Error("one mark");
  // Excel joins the copy's area to the format, or makes a second format of it.
  const copied = { top: 9, left: 2, bottom: 9, right: 2 };
  sheet.conditionalFormats = [
    { ...mark, areas: [...mark.areas, copied] },
    { ...mark, id: "copy", areas: [copied] },
  ];
  await valueOf(call(pane, "clearMarks"));
  expect(sheet.conditionalFormats).toEqual([]);
});

test("what is kept already is not written again: what Ctrl+Z can take back stays", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  await valueOf(call(pane, "readWorkbook"));
  await valueOf(call(pane, "saveSetting", "note", { text: "已核对" }));
  pane.excel.userTypes("支出决算表", "C3", 5);
  await valueOf(call(pane, "saveSetting", "note", { text: "已核对" }));
  expect(model.undoStack).toEqual(["支出决算表!C3"]);
  await valueOf(call(pane, "saveSetting", "note", { text: "再核对" }));
  expect(model.undoStack).toEqual([]);
});

describe("letters that read like an error", () => {
  test.each(["1.7", "1.17"] as const)("are a text where they were typed as one (ExcelApi %s)", async (excelApi) => {
    const model = sampleModel();
    const sheet = model.sheet("支出决算表");
    Object.assign(sheet.touch(9, 4), { value: "#N/A", numberFormat: "@" });
    sheet.touch(9, 5).value = { error: "#N/A" };
    const pane = await openHost(model, { excelApi });
    const [read] = (await pane.host.readWorkbook()).sheets;
    expect(read?.rows[8]).toEqual([null, null, null, "#N/A", { error: "#N/A" }]);
    expect(read?.rows[2]?.[2]).toEqual({ error: "#REF!" });
    const refs = ["E10", "F10"].map((address) => ({ sheet: "支出决算表", address }));
    expect(await valueOf(call(pane, "cellsNow", refs))).toMatchObject([
      { value: "#N/A" },
      { value: { error: "#N/A" } },
    ]);
  });

  test("are asked about in pieces where they lie far apart", async () => {
    const model = sheetsOf(1, 30_000, 10);
    const sheet = model.sheet("表1");
    Object.assign(sheet.touch(0, 9), { value: "#N/A", numberFormat: "@" });
    sheet.touch(29_999, 0).value = { error: "#DIV/0!" };
    const pane = await openHost(model);
    const [read] = (await pane.host.readWorkbook()).sheets;
    expect([read?.rows[0]?.[9], read?.rows[29_999]?.[0]]).toEqual(["#N/A", { error: "#DIV/0!" }]);
    expect(pane.excel.requests).toHaveLength(2 + 3 + 3);
  });
});

describe("dates", () => {
  test.each([
    [false, 45_292],
    [true, 43_830],
  ])("counted from 1904 (%s) are the days that everybody else counts", async (uses1904, serial) => {
    const model = sampleModel();
    model.uses1904 = uses1904;
    model.sheet("支出决算表").touch(4, 2).value = serial;
    const { host } = await openHost(model, { excelApi: "1.7" });
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet?.rows).toContainEqual([null, 45_292]);
    expect(sheet?.rows[1]).toEqual(["201", 71.1, "4.38"]);
  });

  // As Excel answers them: built-in ones by their English form, others as they were made.
  test.each([
    "m/d/yyyy",
    'yyyy"年"m"月"',
    'yyyy"年"m"月"d"日";@',
    "[$-804]yyyy/m/d",
    "[$-F800]dddd, mmmm dd, yyyy",
    "[红色]yyyy-mm-dd",
  ])("are known by their format: %s", async (numberFormat) => {
    const model = sampleModel();
    model.uses1904 = true;
    Object.assign(model.sheet("支出决算表").touch(4, 2), { value: 43_830, numberFormat });
    const { host } = await openHost(model);
    expect((await host.readWorkbook()).sheets[0]?.rows).toContainEqual([null, 45_292]);
  });

  test("of which Excel shows nothing stay as they are", async () => {
    const model = sampleModel();
    model.uses1904 = true;
    const { host } = await openHost(model);
    model.sheet("支出决算表").touch(4, 2).numberFormat = '"y"0.00';
    expect((await host.readWorkbook()).sheets[0]?.rows).toContainEqual([null, 45_292]);
  });
});
