/** How the Excel host marks, mends, keeps settings and watches; and that all of it can be taken back without a trace. */
import type { CellEdit, Finding, Severity } from "../../../src/core/findings/finding";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { AppliedEdit } from "../../../src/hosts/port";
import type { CellNow } from "../../../src/hosts/cellNow";
import { editState, settleHalfDone, type HalfDoneEdits } from "../../../src/hosts/halfDoneEdits";
import { parseSettings } from "../../../src/hosts/workbookSettings";
import { call, openHost, sampleModel, sheetsOf, installExcelPages, type ExcelPage } from "../harness/excelPages";
import { valueOf } from "../harness/outcome";

installExcelPages();

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

describe("Excel failing midway", () => {
  const findings = [finding("支出决算表", "C3", "error"), finding("支出决算表", "D4", "warning")];

  test("while marking: all marks are taken back, and it is told", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Add" }, afterActions: 6 });
    expect(await call(pane, "markFindings", findings)).toMatchObject({ error: { code: "marksTakenBack" } });
    expect(model.dump()).toEqual(before);
  });

  test.each([2, 6, 9])(
    "while marking again, after %i actions: the earlier marks stand as they were",
    async (afterActions) => {
      const model = sampleModel();
      const pane = await openHost(model);
      await valueOf(call(pane, "markFindings", findings));
      const marked = model.dump();
      pane.excel.failOnce({ code: "GeneralException", when: { uses: "Add" }, afterActions });
      const next = [finding("支出决算表", "C4", "info"), finding("支出决算表", "D5", "error")];
      expect(await call(pane, "markFindings", next)).toMatchObject({ error: { code: "marksTakenBack" } });
      expect(model.dump()).toEqual(marked);
    },
  );

  test("refusing the new marks as a whole: the earlier ones stand as they were", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    await valueOf(call(pane, "markFindings", findings));
    const marked = model.dump();
    pane.excel.failOnce({ code: "RequestPayloadSizeLimitExceeded", when: { uses: "Add" } });
    expect(await call(pane, "markFindings", findings.slice(1))).toMatchObject({ error: { code: "hostRequestFailed" } });
    expect(model.dump()).toEqual(marked);
  });

  test("while marking, and while taking back: what is left is told", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Add" }, afterActions: 6 });
    pane.excel.failOnce({ code: "GeneralException", when: { nth: 0 } });
    expect(await call(pane, "markFindings", findings)).toMatchObject({ error: { code: "marksHalfDone" } });
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

  test("say so if they could neither be finished nor put back", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Values" }, afterActions: 14 });
    pane.excel.failOnce({ code: "GeneralException" });
    const problem: unknown = await pane.host.applyEdits(edits).catch((thrown: unknown) => thrown);
    // Only what has really changed is named.
    expect(problem).toMatchObject({
      code: "editsHalfDone",
      fields: { cells: 3, list: "支出决算表!B3、支出决算表!D3、支出决算表!C3" },
      isUndo: false,
    });
    const { edits: half } = problem as HalfDoneEdits;
    const now = await pane.host.cellsNow(half.map(({ edit: { ref } }) => ref));
    const states = half.map((one, index) => editState(one, now[index] as CellNow));
    expect(states).toEqual(["made", "made", "made", "before", "before", "before"]);
    await settleHalfDone(pane.host, half, "made");
    expect(model.sheet("支出决算表").cell(3, 2)).toMatchObject({ formula: "=SUM(C3:C3)+0" });
    await settleHalfDone(pane.host, half, "before");
    expect(model.dump()).toEqual(before);
  });
});

test("2,500 edits go out in batches, and a cell edited twice is taken back to the start", async () => {
  const model = sheetsOf(1, 250, 10);
  const pane = await openHost(model);
  const before = model.dump();
  const edits = Array.from({ length: 2500 }, (_, i) => {
    const [row, column] = [Math.floor(i / 10), i % 10];
    const from = model.sheet("表1").cell(row, column)?.value ?? null;
    return edit("表1", `${String.fromCharCode(65 + column)}${row + 1}`, from, i);
  });
  const twice = edit("表1", "A1", 0, "最后");
  const applied = await valueOf<readonly AppliedEdit[]>(call(pane, "applyEdits", [...edits, twice]));
  expect(pane.excel.requests).toHaveLength(4);
  expect(model.sheet("表1").cell(0, 0)?.value).toBe("最后");
  expect(model.sheet("表1").cell(249, 9)?.value).toBe(2499);
  await valueOf(call(pane, "undoEdits", applied));
  expect(model.dump()).toEqual(before);
});

test("edits that could neither be made nor put back, of which none has changed a cell, are not half done", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  const before = model.dump();
  pane.excel.failOnce({ code: "GeneralException", when: { uses: "Values" } });
  pane.excel.failOnce({ code: "GeneralException", when: { uses: "Values" } });
  expect(await call(pane, "applyEdits", [edit("支出决算表", "C3", 71.1, 1)])).toMatchObject({
    error: { code: "hostRequestFailed" },
  });
  expect(model.dump()).toEqual(before);
});

describe("adding a sheet", () => {
  const rows = [
    ["规则", "差额", "单元格"],
    ["B01", 0.01, null],
    ["0101", true, "合计"],
  ];

  test("writes values, texts that look like numbers, formulas and links; a taken name gets a number", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const formulas = new Map([
      ["C2", '=HYPERLINK("#\'空表\'!B5","空表!B5")'],
      ["E1", "=1+1"],
    ]);
    await pane.host.addSheet({ name: "校验结果", rows, formulas });
    const name = await pane.host.addSheet({ name: "校验结果", rows });
    expect(name).toBe("校验结果 (2)");
    expect(pane.excel.requests).toHaveLength(8);
    expect(model.activeSheet?.name).toBe(name);
    const sheet = model.sheet("校验结果");
    expect(sheet.cell(0, 4)).toMatchObject({ formula: "=1+1", value: 2 });
    expect([0, 1, 2].map((column) => sheet.cell(2, column)?.value)).toEqual(["0101", true, "合计"]);
    expect(sheet.cell(1, 2)?.formula).toBe('=HYPERLINK("#\'空表\'!B5","空表!B5")');
  });

  const list = {
    name: "校验结果",
    rows: [["标题"], ["序号", "问题"], [1, "不平"]],
    columns: [
      { width: 6, look: "plain" as const },
      { width: 40, look: "wrapped" as const },
    ],
    headingRows: 2,
    isList: true,
  };

  test("as a list it is filtered and printed turned, one page wide, with its heading on each page, where Excel can", async () => {
    const model = sampleModel();
    const pane = await openHost(model, { excelApi: "1.9" });
    await pane.host.addSheet(list);
    const { filter, print, frozenRows } = model.sheet("校验结果");
    expect([filter, frozenRows]).toEqual(["校验结果!A2:B3", 2]);
    expect([...print]).toEqual([
      ["orientation", "Landscape"],
      ["zoom", { horizontalFitToPages: 1 }],
      ["titleRows", "$2:$2"],
    ]);
    expect(pane.excel.requests).toHaveLength(6);
  });

  test.each(["Apply", "SetPrintTitleRows"])("as a list it stays without what Excel refuses: %s", async (uses) => {
    const model = sampleModel();
    const pane = await openHost(model, { excelApi: "1.9" });
    pane.excel.failOnce({ code: "GeneralException", when: { uses } });
    expect(await pane.host.addSheet(list)).toBe("校验结果");
    const { filter, print, frozenRows } = model.sheet("校验结果");
    expect([filter !== null, print.size > 0, frozenRows]).toEqual([uses !== "Apply", uses === "Apply", 2]);
  });

  test("an Excel that knows no filters is not asked for one", async () => {
    const model = sampleModel();
    const pane = await openHost(model, { excelApi: "1.7" });
    await pane.host.addSheet(list);
    expect([model.sheet("校验结果").filter, pane.excel.requests.length]).toEqual([null, 4]);
  });

  test("leaves nothing behind if Excel fails half-way", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Formulas" }, afterActions: 3 });
    expect(await call(pane, "addSheet", { name: "校验结果", rows })).toMatchObject({
      error: { code: "hostRequestFailed" },
    });
    expect(model.dump()).toEqual(before);
  });

  test("never takes away a sheet that somebody else has made under the name meanwhile", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    pane.excel.failOnce({
      code: "ItemAlreadyExists",
      when: { uses: "Add" },
      meanwhile: () => void model.addSheet("校验结果").touch(0, 0),
    });
    expect(await call(pane, "addSheet", { name: "校验结果", rows })).toMatchObject({
      error: { code: "hostRequestFailed" },
    });
    expect(model.sheets.map(({ name }) => name)).toContain("校验结果");
  });
});

describe("settings", () => {
  test("of two panes that keep their first at the same moment are both there, and become one part again", async () => {
    const model = sampleModel();
    const [one, other] = [await openHost(model), await openHost(model, { pane: "another" })];
    for (const pane of [one, other]) await valueOf(call(pane, "readWorkbook"));
    await Promise.all([
      valueOf(call(one, "saveSetting", "indicators.inputs", { staff_quota: 14 })),
      valueOf(call(other, "saveSetting", "indicators.inputs", { satisfaction: 95 })),
    ]);
    const both = { "indicators.inputs": { staff_quota: 14, satisfaction: 95 } };
    expect(parseSettings(...model.customXmlParts.map(({ xml }) => xml))).toEqual(both);
    expect((await valueOf<WorkbookSnapshot>(call(one, "readWorkbook"))).settings).toEqual(both);
    await valueOf(call(one, "saveSetting", "note", "甲"));
    await valueOf(call(other, "saveSetting", "indicators.inputs", { satisfaction: 96 }));
    expect(model.customXmlParts).toHaveLength(1);
    expect(parseSettings(model.customXmlParts[0]?.xml ?? "")).toEqual({
      "indicators.inputs": { staff_quota: 14, satisfaction: 96 },
      note: "甲",
    });
  });
});

describe("watching", () => {
  async function watch({ host }: ExcelPage) {
    const changes: string[] = [];
    const told: (() => void)[] = [];
    const stop = await host.watchChanges((change) => {
      changes.push(change ? `${change.sheet}!${change.address}` : "?");
      for (const tell of told.splice(0)) tell();
    });
    return { changes, stop, next: () => new Promise<void>((resolve) => told.push(resolve)) };
  }

  test("tells of changes while a cell is being edited: where, if the sheet has been read, else that there was one", async () => {
    const pane = await openHost(sampleModel(), { excelApi: "1.16" });
    const { changes, stop, next } = await watch(pane);
    pane.excel.isEditing = true;
    pane.excel.userTypes("支出决算表", "C3", 5);
    await next();
    pane.excel.isEditing = false;
    await valueOf(call(pane, "readWorkbook"));
    pane.excel.isEditing = true;
    pane.excel.userTypes("支出决算表", "C4", 5);
    await next();
    pane.excel.isEditing = false;
    expect(changes).toEqual(["?", "支出决算表!C4"]);
    await stop();
  });

  test("is not offered by old Excel", async () => {
    const { host } = await openHost(sampleModel(), { excelApi: "1.7" });
    expect(host.capabilities).toEqual({
      isLive: true,
      canShowCell: true,
      canEdit: true,
      canMark: true,
      canComment: false,
      canWatch: false,
      canRecalculate: true,
    });
  });
});
